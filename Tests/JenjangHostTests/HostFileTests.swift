import Glibc
import JenjangSource
import Testing

@testable import JenjangHost

@Suite(.serialized) struct HostFileTests {
  @Test func readsWholeFiles() throws {
    let folder = TestFolder()
    for size in [0, 1, 4095, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try HostFile.writeWhole(bytes, to: folder["file"])
      #expect(try HostFile.read(folder["file"]) == bytes, "\(size)")
      #expect(try HostFile.read(folder["file"], limit: size) == bytes, "\(size)")
      if size > 0 {
        let found = reason { () throws(HostError) in
          _ = try HostFile.read(folder["file"], limit: size - 1)
        }
        #expect(found == .tooLarge(limit: size - 1), "\(size)")
      }
    }
  }

  @Test func readsPipes() throws {
    for limit in [5, 4] {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      #expect(Glibc.write(ends[1], "abcde", 5) == 5)
      _ = close(ends[1])
      let path = "/proc/self/fd/\(ends[0])"
      if limit == 5 {
        #expect(try HostFile.read(path, limit: limit) == Array("abcde".utf8))
      } else {
        let found = reason { () throws(HostError) in _ = try HostFile.read(path, limit: limit) }
        #expect(found == .tooLarge(limit: limit))
      }
      _ = close(ends[0])
    }
  }

  @Test func refusesWhatIsNoFile() {
    let folder = TestFolder()
    folder.folder("inner")
    folder.file("file")
    folder.link("ring", to: "ring")
    let cases: [(path: String, reason: HostError.Reason)] = [
      (folder["inner"], .isFolder), (folder["none"], .missing), (folder["none/x"], .missing),
      (folder["file/x"], .isNotFolder), (folder["ring"], .tooManyLinks),
      (folder[String(repeating: "x", count: 300)], .nameTooLong),
    ]
    for (path, expected) in cases {
      #expect(reason { () throws(HostError) in _ = try HostFile.read(path) } == expected, "\(path)")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func refusesWhatIsForbidden() {
    let folder = TestFolder()
    folder.file("secret", "x")
    _ = chmod(folder["secret"], 0)
    #expect(
      reason { () throws(HostError) in _ = try HostFile.read(folder["secret"]) } == .noPermission)
    _ = chmod(folder["secret"], 0o444)
    #expect(
      reason { () throws(HostError) in try HostFile.writeWhole([1], to: folder["secret"]) }
        == .noPermission)
    #expect(text(folder["secret"]) == "x")
  }

  @Test func tellsWhatStandsAtAPath() {
    let folder = TestFolder()
    folder.file("file")
    folder.link("link", to: "file")
    folder.link("lost", to: "none")
    let kinds: [(path: String, kind: HostFile.Kind)] = [
      (folder.path, .folder), (folder["file"], .file), (folder["link"], .file),
      (folder["lost"], .missing), (folder["none"], .missing), (folder["file/x"], .missing),
      ("/dev/null", .other), ("-", .other),
    ]
    for (path, kind) in kinds { #expect(HostFile.kind(of: path) == kind, "\(path)") }
  }

  @Test func errorsSayPathAndReasonInBothLanguages() {
    let reasons: [HostError.Reason] = [
      .missing, .noPermission, .isFolder, .isNotFolder, .notRegular, .tooLarge(limit: 7),
      .tooMany(limit: 7), .outsideFolder, .danglingLink, .noSpace, .readOnly, .nameTooLong,
      .tooManyLinks, .brokenPipe, .system(EIO),
    ]
    var seen: Set<String> = []
    for reason in reasons {
      let wording = HostError(.read, "a/b.csv", reason).wording
      #expect(wording.english.hasPrefix("Cannot read a/b.csv: "))
      #expect(wording.indonesian.hasPrefix("Tidak dapat membaca a/b.csv: "))
      #expect(seen.insert(wording.english).inserted && seen.insert(wording.indonesian).inserted)
    }
    #expect(HostError(.write, "-", .noSpace).wording.english.contains("standard output"))
  }
}
