// Answer sheets: from the bytes of a file to answers by question.
//
// Chosen: the header is matched to the model's questions once, and every column gets its own reader
// there and then; below the header, a cell is looked up by its bytes in a small table of spellings,
// and a `String` is made only for what leaves this module. A mistake in a cell, a row or the header
// is a diagnostic beside the rows, and the reading goes on wherever the rows still mean something.
//
// Not chosen: guessing. Header names that agree but for their case, a decimal sign inferred from a
// column, a row shifted back into place: each would turn a slip of the hand into a
// verdict about a community. Such readings are offered as suggestions, never taken.
//
// What survey tools and spreadsheets make of the rules' own words is no guess, and read: a column behind
// its groups, by its code or by the question's text, a level with its text behind the number. The names
// and spellings of the rules come first in all of it.
//
// A sheet is read row by row as it comes. Only one of which all has to be seen (several submissions of
// one thing, an answer a row, JSON) is gathered first, and becomes such a sheet; what was wrong is told
// where it stood.
//
// Two columns for one question make the whole sheet unreadable, since any choice between them would
// be such a guess in every row at once.

import JenjangSource

/// Every rule by which an answer sheet is checked, by code.
package let answerSheetRules: [DiagnosticRule] = [
  EmptySheetCheck.emptyFile, EmptySheetCheck.noRows, NotTextCheck.rule, NoHeaderCheck.rule,
  MissingCommunityColumnCheck.rule, DoubledColumnCheck.rule, FormerColumnCheck.rule,
  MissingRoleColumnCheck.rule, MissingQuestionColumnCheck.rule, UnreadColumnCheck.told,
  UnreadColumnCheck.refused, RowLengthCheck.long, RowLengthCheck.trailingBlanks,
  RowLengthCheck.short, MissingCodeCheck.rule, RepeatedCommunityCheck.rule, YearCellCheck.bad,
  YearCellCheck.missing, FurtherFindings.lines, LevelCellCheck.rule, NotApplicableCellCheck.rule,
  DoubtfulFigureCheck.rule, FigureSpellingCheck.notAFigure, FigureSpellingCheck.otherSign,
  FigureSpellingCheck.tooLong, FigureDomainCheck.bounds, FigureDomainCheck.whole,
  TruthCellCheck.rule, ChoiceCellCheck.rule, FurtherFindings.cells,
  DamagedTextCheck.unterminatedQuote, DamagedTextCheck.textAfterQuote, DamagedTextCheck.nulByte,
  DamagedTextCheck.invalidUTF8, RepeatedHeaderCheck.rule, HeaderBelowCheck.rule,
  ShiftedRowCheck.rule, RepeatBoundCheck.rule,
  SubmissionCheck.sentAgain, SubmissionCheck.replaced, SubmissionCheck.refusedByReviewer,
  SubmissionCheck.leftUnfinished, LongRowCheck.unknownQuestion, LongRowCheck.answeredTwice,
  JSONCheck.malformed, JSONCheck.noAnswers, RespondentCheck.differ, RespondentCheck.again,
  MissingReasonCheck.rule, FigureStepCheck.rule, UnusualFigureCheck.rule,
]
