import JenjangModel
import JenjangReport

/// The lines of communities in the form that was asked for, without what stands around all of them.
struct BlockReport: Sendable {
  private var csv: CSVReport?
  private var json: JSONReport?

  init(_ request: BatchRequest, model: Model) {
    switch request.form {
    case .csv(let dialect):
      csv = CSVReport(
        model: model, columns: request.columns, decimals: request.decimals, dialect: dialect,
        language: request.language, continues: true)
    case .jsonLines, .jsonArray:
      json = JSONReport(
        model: model, form: request.isArray ? .array : .lines, decimals: request.decimals,
        language: request.language, fingerprint: request.fingerprint, continues: true)
    }
  }

  mutating func append(_ record: CommunityRecord) {
    csv?.append(record)
    json?.append(record)
  }

  mutating func takeBytes() -> [UInt8] {
    csv?.takeBytes() ?? json?.takeBytes() ?? []
  }
}

extension BatchRequest {
  var isArray: Bool {
    if case .jsonArray = form { return true }
    return false
  }
}

/// What stands around the lines of all communities.
package struct BatchFrame {
  private let isArray: Bool
  private var isEmpty = true
  private var head: [UInt8]

  package init(_ request: BatchRequest, model: Model) {
    isArray = request.isArray
    switch request.form {
    case .csv(let dialect):
      var report = CSVReport(
        model: model, columns: request.columns, decimals: request.decimals, dialect: dialect,
        language: request.language)
      head = report.takeBytes()
    case .jsonLines: head = []
    case .jsonArray: head = [UInt8(ascii: "[")]
    }
  }

  /// What stands before the first community; once only.
  package mutating func takeHead() -> [UInt8] {
    defer { head = [] }
    return head
  }

  /// The lines of a block as they stand behind those before it.
  package mutating func lines(_ bytes: consuming [UInt8]) -> [UInt8] {
    let isFirst = isEmpty && !bytes.isEmpty
    if isFirst { isEmpty = false }
    // In an array, each object brings the comma that parts it from the one before.
    return isFirst && isArray ? Array(bytes.dropFirst()) : bytes
  }

  /// What stands behind the last community.
  package var tail: [UInt8] { isArray ? Array("\n]\n".utf8) : [] }
}
