import JenjangAnalysis
import JenjangCases
import JenjangFormat
import JenjangForms
import JenjangLint
import JenjangModel
import JenjangPlanning
import JenjangSQL
import JenjangSource
import JenjangTables
import JenjangWorkbook

/// The rules by which `check` reports, for what is written to keep a warning quiet.
let checkedRules: [DiagnosticRule] = allCheckRules + lintRules + proofRules

/// Every rule of the program, by which `--explain` looks a code up.
let allRules: [DiagnosticRule] =
  checkedRules + answerSheetRules + caseRules + planRules + usageRules + cycleUsageRules
  + explainRules + formatRules + queryRules + WorkbookRules.all + formRules
  + formUsageRules

/// The pages of all rules that have one.
let allPages: [RulePage] = modelPages + lintPages + proofPages
