import JenjangAnalysis
import JenjangCases
import JenjangFormat
import JenjangLint
import JenjangModel
import JenjangSQL
import JenjangSource
import JenjangTables

/// The rules by which `check` reports, for what is written to keep a warning quiet.
let checkedRules: [DiagnosticRule] = allCheckRules + lintRules + proofRules

/// Every rule of the program, by which `--explain` looks a code up.
let allRules: [DiagnosticRule] =
  checkedRules + answerSheetRules + caseRules + usageRules + cycleUsageRules
  + explainRules + formatRules + queryRules

/// The pages of all rules that have one.
let allPages: [RulePage] = modelPages + lintPages + proofPages
