import Glibc
import Testing

@testable import JenjangHost

struct HostInputTests {
  @Test func readsAFileInPieces() throws {
    let folder = TestFolder()
    folder.file("file", "abcdefghij")
    let input = try HostInput(folder["file"])
    #expect(input.size == 10)
    var buffer = [UInt8](repeating: 0x2E, count: 8)
    var piece = try input.read(into: &buffer, 2..<6)
    #expect(piece.count == 4 && !piece.isPausing)
    #expect(String(decoding: buffer, as: UTF8.self) == "..abcd..")
    piece = try input.read(into: &buffer, 0..<8)
    // A file that is shorter than the room does not pause: it ends.
    #expect(piece.count == 6 && !piece.isPausing)
    #expect(try input.read(into: &buffer, 0..<8).count == 0)
  }

  @Test func aPipePausesUntilMoreComes() throws {
    let folder = TestFolder()
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    let writer = open(folder["pipe"], O_RDWR)
    defer { close(writer) }
    _ = write(writer, "abcdef", 6)
    let input = try HostInput(folder["pipe"])
    #expect(input.size == nil)
    var buffer = [UInt8](repeating: 0, count: 64)
    var piece = try input.read(into: &buffer, 0..<4)
    #expect(piece.count == 4 && !piece.isPausing)
    piece = try input.read(into: &buffer, 4..<64)
    #expect(piece.count == 2 && piece.isPausing)
    #expect(buffer.starts(with: Array("abcdef".utf8)))
  }

  @Test func whatWasLookedAtIsReadStill() throws {
    let folder = TestFolder()
    folder.file("file", "abcdefghij")
    let input = try HostInput(folder["file"])
    #expect(try input.peek(4) == Array("abcd".utf8))
    var buffer = [UInt8](repeating: 0x2E, count: 8)
    #expect(try input.read(into: &buffer, 1..<4).count == 3)
    #expect(try input.read(into: &buffer, 4..<8).count == 1)
    #expect(String(decoding: buffer, as: UTF8.self) == ".abcd...")
    #expect(try input.readAll() == Array("efghij".utf8))
    #expect(try input.read(into: &buffer, 0..<8).count == 0)
    let whole = try HostInput(folder["file"])
    #expect(try whole.peek(20).count == 10)
    #expect(try whole.readAll() == Array("abcdefghij".utf8))
    #expect(
      reason { () throws(HostError) in _ = try HostInput(folder["file"]).readAll(limit: 9) }
        == .tooLarge(limit: 9))
    let made = HostInput(Array("xyz".utf8), path: "file")
    #expect(made.size == 3)
    #expect(try made.read(into: &buffer, 0..<2).count == 2)
    #expect(try made.readAll() == Array("z".utf8))
    #expect(try made.read(into: &buffer, 0..<2).count == 0)
  }

  @Test func refusesWhatIsNoFile() {
    let folder = TestFolder()
    folder.folder("inner")
    #expect(reason { () throws(HostError) in _ = try HostInput(folder["none"]) } == .missing)
    #expect(reason { () throws(HostError) in _ = try HostInput(folder["inner"]) } == .isFolder)
    for name in ["none", "inner"] {
      #expect(
        reason { () throws(HostError) in _ = try HostInput(folder[name]) }
          == reason { () throws(HostError) in try HostFile.checkReadable(folder[name]) })
    }
  }

  @Test func whatIsNotCommittedLeavesNothing() throws {
    let folder = TestFolder()
    folder.file("file", "old")
    do {
      let file = try HostFileReplacement(folder["file"])
      try file.write(Array("new".utf8))
      #expect(folder.names().count == 2 && text(folder["file"]) == "old")
    }
    #expect(folder.names() == ["file"] && text(folder["file"]) == "old")
    let file = try HostFileReplacement(folder["file"])
    try file.write(Array("n".utf8))
    try file.write(Array("ew".utf8))
    try file.commit()
    #expect(folder.names() == ["file"] && text(folder["file"]) == "new")
  }
}
