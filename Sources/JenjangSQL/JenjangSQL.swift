// A rule set as one SQL query that gives the verdicts of the engine, to the last digit.
//
// The query is made of the plan, slot by slot, so that it follows what the scorer does and not a second
// reading of the rules. Each slot becomes whole numbers: a numerator over a denominator that is known
// when the query is written, or, for a mean whose weights depend on the row, over a column. What the
// greatest of them can be is worked out beside the text, so that every sum and product has a type in
// which it fits; where none does, the rule is refused by name.
//
// Chosen: one step of the way from answers to verdicts a common table expression, in the words of the
// model, so that a person can follow it; truth as up to three conditions (may hold, may fail, may not
// apply), since unanswered questions leave verdicts open; refusing what the query can't say exactly.
//
// Not chosen: floating point and decimals with digits behind the point, which round; functions that are
// installed in the database, which need rights there; one line a question joined with tables of
// spellings and weights, which is shorter and sorts sixty rows for every community.

import JenjangSource

/// Every rule by which a rule set is refused as a query, by code.
package let queryRules: [DiagnosticRule] = [
  .queryColumn, .queryApplicability, .queryRange, .queryLength, .queryConstruct, .queryAdvice,
  .queryNames, .queryEvidence, .queryReason, .queryShow, .queryFigure,
  .queryRespondents,
]
