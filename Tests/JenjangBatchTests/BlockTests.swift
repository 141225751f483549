import Jenjang
import JenjangModel
import JenjangReport
import JenjangTables
import JenjangTestSupport
import Testing

@testable import JenjangBatch

/// Blocks of any size come to what one row after the other comes to.
@Suite struct BlockTests {
  private static let tail = ",2026,A,2,12,3,ya,1\n"

  /// The sizes of blocks that are tried on so many bytes: all small ones, and every fifth; a part of them
  /// unless all are asked for.
  static func sizes(upTo most: Int) -> [Int] {
    let all = GeneratedCount.isAll
    let small = all ? 40 : 20
    return Array(1...small)
      + Array(stride(from: small + 1, to: max(most, small + 1) + 8, by: all ? 5 : 17))
  }

  /// Small sheets that go wrong wherever sheets do.
  static let sheets: [String] = [
    "", "\n", "code", villageHeader, "\u{FEFF}" + villageHeader, String(villageHeader.dropLast()),
    villageHeader + "k1,One" + tail + "k2,Two" + tail,
    // No final line end, blank lines, blanks in blank lines.
    villageHeader + "\n  \nk1,One" + tail + "\n\n\t\nk2,Two" + tail.dropLast(),
    // CRLF, CR, and all of them.
    (villageHeader + "k1,One" + tail + "k2,Two" + tail).map { $0 == "\n" ? "\r\n" : String($0) }
      .joined(),
    (villageHeader + "k1,One" + tail + "k2,Two" + tail).map { $0 == "\n" ? "\r" : String($0) }
      .joined(),
    villageHeader + "k1,One" + tail.dropLast() + "\r\rk2,Two" + tail.dropLast() + "\r\n\nk3,X"
      + tail,
    // Quotes over line ends, doubled, stray, never closed, with text behind.
    villageHeader + "k1,\"One\n\"\"and\"\"\r\nonly\"" + tail + "\"k2\",\"Two\"" + tail,
    villageHeader + "k1,\"One" + tail + "k2,\"Two\"x" + tail + "k3,Th\"ree" + tail + "k4,\"\""
      + tail,
    villageHeader + "\"k1,One" + tail + "k2,Two" + tail + "\"k3\",\"Three\"" + tail,
    villageHeader + "k1,One" + tail + "k2,\"" + tail,
    "\u{FEFF}\u{FEFF}\"code\",\"na" + "me\",year,district\nk1,\u{FEFF}One,2026,A\n",
    // Semicolons and tabs.
    (villageHeader + "k1,One" + tail + "k2,\"Tw;o\"" + tail).map { $0 == "," ? ";" : String($0) }
      .joined(),
    (villageHeader + "k1,One" + tail + "\t\nk2,Two" + tail).map { $0 == "," ? "\t" : String($0) }
      .joined(),
    // Repeats, bad cells, rows without code, year or cells, a header among the rows, moved rows.
    villageHeader + "k1,One" + tail + "k1,Again" + tail + "k0,Zero" + tail + "k1,Third" + tail,
    villageHeader + "k1,One,2026,A,9,x,NA,maybe,\nk2,Two,2026,A,NA,0,7,ya,NA\n,None" + tail,
    villageHeader + "k1,One,26,A,1\nk2,,,B,1,1,1,ya,1\nk3,Three,2025,A,1,5,,,\n" + villageHeader
      + "k4,Jo, hn" + tail + "k5,X,2026,A,1,2,3,ya,1,,\nk6,X,2026,A,1,2,3,ya,1,extra\nk7\n",
    villageHeader + "k1,A\u{0}b" + tail + "k\u{E9},Caf\u{E9}" + tail + "ke\u{301},x" + tail
      + "k\u{E9},y" + tail,
    "Title of it all\n\n" + villageHeader + "k1,One" + tail, "a,b\n1,2\n", "PK\u{3}\u{4}abc\n",
    // A row far longer than the others.
    villageHeader + "k1,One" + tail + "k2," + String(repeating: "long ", count: 60) + tail
      + "k3,Three" + tail,
  ]

  @Test func everyBlockSizeGivesTheSame() throws {
    let rules = try villageRuleSet()
    for (number, sheet) in Self.sheets.enumerated() {
      let bytes = Array(sheet.utf8)
      let request = rules.request(.csv(.plain))
      let expected = rules.rowByRow([("a.csv", bytes)], request)
      let sizes = Self.sizes(upTo: bytes.count)
      for block in sizes {
        let found = try rules.inBlocks([("a.csv", bytes)], request, block: block)
        #expect(found == expected, "sheet \(number), blocks of \(block)")
        if found != expected { return }
      }
    }
  }

  @Test func everyWayOfReadingGivesTheSame() throws {
    let rules = try villageRuleSet()
    for (number, sheet) in Self.sheets.enumerated() {
      let bytes = Array(sheet.utf8)
      let request = rules.request(.csv(.excelIndonesian))
      let expected = rules.rowByRow([("a.csv", bytes)], request)
      for piece in [1, 3, 17] {
        for block in [1, 1 << 16] {
          let found = try rules.inBlocks(
            [("a.csv", bytes)], request, block: block, piece: piece)
          #expect(found == expected, "sheet \(number), blocks of \(block), \(piece) at a time")
        }
      }
    }
  }

  @Test func everyFormIsJoined() throws {
    let rules = try villageRuleSet()
    for form in [.jsonLines, .jsonArray] as [BatchRequest.Form] {
      for sheet in Self.sheets {
        let bytes = Array(sheet.utf8)
        let request = rules.request(form)
        let expected = rules.rowByRow([("a.csv", bytes)], request)
        for block in GeneratedCount.isAll ? [1, 40, 100, 1 << 20] : [1, 100] {
          #expect(try rules.inBlocks([("a.csv", bytes)], request, block: block) == expected)
        }
      }
    }
  }

  @Test func repeatsAreFoundAcrossBlocksAndFiles() throws {
    let rules = try villageRuleSet()
    let first = villageHeader + "k1,One" + Self.tail + "k2,Two" + Self.tail + "k3,Three" + Self.tail
    let second =
      villageHeader + "k0,Zero" + Self.tail + "\nk2,Two" + Self.tail + "k4,Four" + Self.tail
      + "k0,Again" + Self.tail + "k1,One,2025,A,1,1,1,ya,1\n"
    let sheets = [("a.csv", Array(first.utf8)), ("b.csv", Array(second.utf8))]
    let request = rules.request(.csv(.plain))
    let expected = rules.rowByRow(sheets, request)
    #expect(expected.findings.contains("Community k2 of 2026 stands in a.csv, line 3 already"))
    #expect(expected.findings.contains("Community k0 of 2026 stands in b.csv, line 2 already"))
    for block in 1...first.utf8.count {
      #expect(try rules.inBlocks(sheets, request, block: block) == expected, "\(block)")
    }
  }

  @Test func theBoundIsTheSameForAllBlocks() throws {
    let rules = try villageRuleSet()
    var sheet = villageHeader
    for code in [5, 1, 7, 5, 8, 9, 8, 1, 3] { sheet += "k\(code),X" + Self.tail }
    let bytes = Array(sheet.utf8)
    let request = rules.request(.csv(.plain))
    func outcome(_ block: Int) throws -> BatchOutcome {
      try rules.inBlocks(
        [("a.csv", bytes)], request, block: block, seen: SeenCommunities(most: 3))
    }
    let expected = try outcome(1 << 20)
    // The second 5 and the second 1 are found; the 8 came behind the bound.
    #expect(expected.output.split(separator: "\n").count == 1 + 7)
    #expect(expected.findings.contains("J1040") && expected.findings.contains("2 errors"))
    for block in 1...bytes.count { #expect(try outcome(block) == expected, "\(block)") }
  }

  @Test func findingsAreCountedOverBlocks() throws {
    let rules = try villageRuleSet()
    var sheet = villageHeader
    for row in 0..<240 { sheet += "k\(row + 100),X,2026,A,9,12,8,ya,1\(row % 2 == 0 ? "" : ",")\n" }
    let bytes = Array(sheet.utf8)
    let request = rules.request(.csv(.plain))
    let expected = rules.rowByRow([("a.csv", bytes)], request)
    #expect(expected.findings.contains("190 more bad cells in column \"programme\""))
    for block in [1, 7, 64, 500, 3000] {
      #expect(try rules.inBlocks([("a.csv", bytes)], request, block: block) == expected)
    }
  }

  @Test func aYearAndAPhaseAreMinded() throws {
    let rules = try villageRuleSet()
    let sheet = villageHeader + "k1,One,2025,A,3,30,3,ya,3\nk2,Two,2026,A,3,30,3,ya,3\n"
    var request = rules.request(.csv(.plain))
    request.year = 2026
    request.failBelow = 2
    let bytes = Array(sheet.utf8)
    for block in [1, 60, 1000] {
      let strong = try rules.inBlocks([("a.csv", bytes)], request, block: block)
      #expect(strong.output.contains("k2") && !strong.output.contains("k1"))
      #expect(!strong.hasFindings)
    }
    request.year = nil
    request.failBelow = 2
    let weak = villageHeader + "k1,One,2025,A,0,30,0,ya,3\n"
    #expect(try rules.inBlocks([("a.csv", Array(weak.utf8))], request, block: 9).hasFindings)
  }

  @Test func firstRowsDoNotWaitForMore() throws {
    let rules = try villageRuleSet()
    let pieces = [
      villageHeader + "k1,One" + Self.tail, "k2,Two" + Self.tail + "k3", ",X" + Self.tail,
    ]
    var given = 0
    func read(_ buffer: inout [UInt8], _ room: Range<Int>) throws(Never) -> ReadBytes {
      if given == pieces.count { return ReadBytes(count: 0) }
      let bytes = Array(pieces[given].utf8)
      buffer.replaceSubrange(room.prefix(bytes.count), with: bytes)
      given += 1
      return ReadBytes(count: bytes.count, isPausing: true)
    }
    var source = BlockSource()
    let sheet = source.open(
      model: rules.model, file: "a.csv", options: AnswerOptions(), read: read)
    #expect(sheet?.isReadable == true && given == 1)
    var block = Block()
    for (row, reads) in [("k1,One", 1), ("k2,Two", 2), ("k3,X", 3)] {
      guard case .block = source.next(into: &block, read: read) else {
        Issue.record("no block for \(row)")
        return
      }
      #expect(String(decoding: block.bytes[block.range], as: UTF8.self) == row + Self.tail)
      #expect(given == reads)
    }
    guard case .end = source.next(into: &block, read: read) else {
      Issue.record("there is no end")
      return
    }
  }

  @Test func aRowThatNeverEndsIsRefused() throws {
    let rules = try villageRuleSet()
    var sizes = BlockSizes(first: 16, most: 64)
    sizes.longestRecord = 1000
    for start in [villageHeader, ""] {
      let bytes = Array((start + String(repeating: "x", count: 5000)).utf8)
      var offset = 0
      func read(_ buffer: inout [UInt8], _ room: Range<Int>) throws(Never) -> ReadBytes {
        let count = min(room.count, bytes.count - offset)
        buffer.replaceSubrange(room.prefix(count), with: bytes[offset..<offset + count])
        offset += count
        return ReadBytes(count: count)
      }
      var source = BlockSource(sizes)
      let sheet = source.open(
        model: rules.model, file: "a.csv", options: AnswerOptions(), read: read)
      if start.isEmpty {
        #expect(sheet == nil)
      } else {
        var block = Block()
        guard case .tooLong = source.next(into: &block, read: read) else {
          Issue.record("a row of 5000 bytes was taken")
          return
        }
      }
      #expect(offset < 3000)
    }
  }
}
