import JenjangHost
import JenjangModel
import JenjangSource
import JenjangWorkbook

/// A file of answers as it was given: delimited text, or a workbook, which its first bytes tell.
///
/// This is the one place where a workbook becomes delimited text; all that reads answers reads that.
struct AnswerFile {
  let path: String
  fileprivate let content: Content

  fileprivate enum Content {
    case text([UInt8])
    case workbook(WorkbookReader)
  }
}

extension Invocation {
  /// The answers in a file, or of standard input for `-`, as delimited text for a model.
  ///
  /// Without a model, a workbook's figures are written so that any model reads them that does not insist on
  /// a comma.
  func read(_ path: String, for model: Model? = nil) throws(CommandFailure) -> [UInt8] {
    try text(of: try answers(path), for: model)
  }

  /// A file of answers, which several models may read, each in its own way.
  func answers(_ path: String) throws(CommandFailure) -> AnswerFile {
    try answerFile(path, try readWhole(path))
  }

  /// The answers of a file as delimited text for a model.
  func text(of file: AnswerFile, for model: Model?) throws(CommandFailure) -> [UInt8] {
    switch file.content {
    case .text(let bytes): return bytes
    case .workbook(let book):
      let decimals: DecimalText
      switch model?.decimalSign {
      case .comma: decimals = .comma
      case .point: decimals = .point
      case nil: decimals = .certain
      }
      let reading = book.delimited(arguments.value(.sheet), decimals: decimals)
      guard let text = reading.text else { throw failure(reading.diagnostics) }
      books.add(reading.diagnostics, headings: reading.headings, file: file.path)
      return text
    }
  }

  /// Opens answers that are read in pieces; a workbook is read whole, since its directory is at its end.
  func answerInput(_ path: String, for model: Model) throws(CommandFailure) -> HostInput {
    let bytes: [UInt8]
    do throws(HostError) {
      let input = try HostInput(path)
      let start = try input.peek(WorkbookReader.longestStart)
      let isWhole = WorkbookReader.looksLikeWorkbook(start[...]) || arguments.value(.sheet) != nil
      if !isWhole { return input }
      bytes = try input.readAll()
    } catch {
      throw .unreadable(error)
    }
    return HostInput(try text(of: try answerFile(path, bytes), for: model), path: path)
  }

  private func answerFile(
    _ path: String, _ bytes: [UInt8]
  ) throws(CommandFailure) -> AnswerFile {
    guard WorkbookReader.looksLikeWorkbook(bytes[...]) else {
      if arguments.value(.sheet) != nil {
        throw .usage(UsageError(.sheetOfNoWorkbook, [("file", .text(path))]))
      }
      return AnswerFile(path: path, content: .text(bytes))
    }
    let (book, diagnostics) = WorkbookReader.open(bytes, file: path)
    guard let book else { throw failure(diagnostics) }
    return AnswerFile(path: path, content: .workbook(book))
  }

  /// The error among some findings as what keeps the command from running.
  private func failure(_ diagnostics: [Diagnostic]) -> CommandFailure {
    let error = diagnostics.first { $0.isError } ?? diagnostics[0]
    return .usage(UsageError(error))
  }
}
