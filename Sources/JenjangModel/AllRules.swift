import JenjangSource
import JenjangSyntax

/// Every rule by which a rule set can be found wrong, by area: the catalogue of what a check can say.
package let allCheckRules: [DiagnosticRule] =
  lexicalRules + syntaxRules + loadingRules + nameRules + outputColumnRules + definitionOrderRules
  + modelBlockRules + columnBlockRules
  + declarationRules + datedPropertyRules + factRules + scaleRules + indicatorRules
  + definitionRules
  + bandRules + stretchRules + formulaBandRules + statedAnswerRules + classRules + tableRules
  + reasonRules + goalRules + translationRules + expressionRules + phaseRules + phaseYearRules
  + testRules + columnRules + stepRules
  + evidenceRules + findingRules + pathRules + kindRules + [.furtherDiagnostics]

/// The pages of the checker's warnings, by code.
package let modelPages: [RulePage] = [
  .missingTranslation, .orphanTranslation, .thresholdFalls, .fileNotIncluded, .stopsNowhere,
  .neverStops,
]
