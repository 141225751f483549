// Scoring: a checked model is compiled once into a plan, and the plan is run over the answers.
//
// A plan is a straight line of instructions. Each writes one slot, whose index is that of the
// instruction, and reads slots before it; so one pass from front to back is the whole evaluation.
//
//   indicator plan   weight 2 { 0 … 1 … 2 … }
//   indicator trade  weight 1 { 0 … 1 … 2 …  applies when members >= 10 }
//   overall score mean                                 requires trade at least 2
//
//   slot  instruction                  reads       what stands there
//   ----  ---------------------------  ----------  ---------------------------------------------
//     0   option(plan, level table)                level of plan
//     1   option(plan, points table)               points of plan
//     2   option(plan, value table)                value of plan: points over most points
//     3   number(members)                          the fact
//     4   constant 10
//     5   compare(>=)                  3 4         whether trade applies; its group's key, too
//     6   option(trade, level table)               level of trade, before asking if it applies
//     7   option(trade, points table)
//     8   option(trade, value table)
//     9   aggregate(mean, roster 0)                roster 0: (2, always, weight 2) (8, if 5, …)
//    10   whenApplies                  6 5         level of trade
//    11   whenApplies                  7 5
//    12   whenApplies                  8 5
//    13   constant 2
//    14   compare(>=)                  10 13       the gate
//
//   instructions    [ option, option, option, number, constant, compare, … ]
//   operandStarts   [ 0       0       0       0       0         0        2 … ]
//   operands        [ 3 4 | 6 5 | 7 5 | 8 5 | 10 13 ]        a run for each instruction
//   constants       [ 10, 2 ]
//   answer tables   [ level 0, 1, 2, unanswered, not applicable | points … | value … | … ]
//
// An instruction equal to an earlier one is not written again. Two questions with one condition
// therefore read one slot, which is how a mean knows that they enter and leave together.
// What only tests look at stands behind `verdictEnd` and is skipped when a batch is scored.
//
// Chosen: sets of possible outcomes and hulls of exact fractions in every slot, so that certain
// and unknown answers take the same way and nothing is decided by a rounded figure.
//
// Not chosen: walking the model's expressions at each scoring, which recurses as deep as the rule
// is nested and works out shared conditions again; a second evaluator for complete answers, which
// could differ from the first; closures, which can't be looked into when a figure is explained.
