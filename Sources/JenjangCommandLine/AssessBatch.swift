import Jenjang
import JenjangBatch
import JenjangHost
import JenjangModel
import JenjangTables

extension AssessRequest {
  /// The request as one for many communities, which are written as they are read; nil where they are
  /// gathered first.
  func batch(_ ruleSet: RuleSet) -> BatchRequest? {
    let form: BatchRequest.Form
    switch format {
    case .csv, .xlsx: form = .csv(dialect)
    case .jsonl: form = .jsonLines
    case .json: form = .jsonArray
    case .text, .markdown, .whatsapp: return nil
    }
    if only != nil { return nil }
    var batch = BatchRequest(
      form: form, columns: columns, decimals: decimals, language: language,
      outlook: outlook(isFirst: false), year: year, failBelow: failBelow)
    if format != .csv, format != .xlsx { batch.fingerprint = ruleSet.model.fingerprint() }
    return batch
  }

  /// How answer sheets are to be read.
  func answerOptions(_ arguments: Arguments) -> AnswerOptions {
    var options = AnswerOptions()
    options.refusesUnreadColumns = arguments.has(.strict)
    options.yearOfUndatedRows = year
    options.columnsReadByOthers = columnsReadByOthers
    return options
  }
}

extension HostInput {
  /// Reads as ``BlockSource`` wants it.
  func readBytes(
    into buffer: inout [UInt8], _ room: Range<Int>
  ) throws(HostError) -> ReadBytes {
    let piece = try read(into: &buffer, room)
    return ReadBytes(count: piece.count, isPausing: piece.isPausing)
  }
}
