import Glibc
import Testing

@testable import JenjangHost

@Suite(.serialized) struct HostFileWritingTests {
  @Test func replacesAFileAndKeepsItsPermissions() throws {
    let folder = TestFolder()
    for mode: mode_t in [0o600, 0o640, 0o755] {
      folder.file("file", "old and longer")
      _ = chmod(folder["file"], mode)
      try HostFile.writeWhole([Array("ne".utf8), [], Array("w".utf8)], to: folder["file"])
      #expect(text(folder["file"]) == "new")
      #expect(folder.mode("file") == mode)
    }
    #expect(folder.names() == ["file"])
  }

  @Test func longFilesArriveWhole() throws {
    let folder = TestFolder()
    let part = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 * 31 / 7) }
    let file = try HostFileReplacement(folder["file"])
    for _ in 0..<16 { try file.write(part) }
    try file.commit()
    let bytes = try HostFile.read(folder["file"])
    #expect(bytes.count == 16 * part.count)
    #expect((0..<16).allSatisfy { bytes[$0 * part.count..<($0 + 1) * part.count] == part[...] })
  }

  @Test func makesANewFileByTheMask() throws {
    let folder = TestFolder()
    let mask = umask(0o027)
    defer { umask(mask) }
    try HostFile.writeWhole(Array("x".utf8), to: folder["new"])
    #expect(folder.mode("new") == 0o640)
    #expect(folder.names() == ["new"])
  }

  @Test func followsALink() throws {
    let folder = TestFolder()
    folder.folder("inner")
    folder.file("inner/file", "old")
    folder.link("link", to: "inner/file")
    folder.link("lost", to: "none")
    try HostFile.writeWhole(Array("new".utf8), to: folder["link"])
    #expect(text(folder["inner/file"]) == "new")
    var status = stat()
    #expect(lstat(folder["link"], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(
      reason { () throws(HostError) in try HostFile.writeWhole([1], to: folder["lost"]) }
        == .danglingLink)
    #expect(folder.names() == ["inner", "link", "lost"])
  }

  @Test func aFailureLeavesTheOldFileAndNothingElse() {
    let folder = TestFolder()
    folder.file("file", "old")
    var limit = rlimit()
    _ = getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    let previous = limit.rlim_cur
    _ = signal(SIGXFSZ, SIG_IGN)
    limit.rlim_cur = 1 << 20
    _ = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    let part = [UInt8](repeating: 0x61, count: 700_000)
    let found = reason { () throws(HostError) in
      try HostFile.writeWhole([part, part], to: folder["file"])
    }
    limit.rlim_cur = previous
    _ = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    #expect(found == .noSpace)
    #expect(text(folder["file"]) == "old")
    #expect(folder.names() == ["file"])
  }

  @Test func refusesFoldersAndMissingFolders() {
    let folder = TestFolder()
    folder.folder("inner")
    let cases: [(path: String, reason: HostError.Reason)] = [
      (folder["inner"], .isFolder), (folder["none/file"], .missing),
      (folder.path + "/new/", .missing),
      ("/dev/full", .noSpace), ("/dev/fd/999", .system(EBADF)),
    ]
    for (path, expected) in cases {
      let found = reason { () throws(HostError) in try HostFile.writeWhole([1], to: path) }
      #expect(found == expected, "\(path)")
    }
    #expect(folder.names() == ["inner"])
  }

  @Test func writesThroughToWhatIsNoFile() throws {
    let folder = TestFolder()
    #expect(mkfifo(folder["pipe"], 0o644) == 0)
    let holder = open(folder["pipe"], O_RDWR | O_NONBLOCK)
    try HostFile.writeWhole(Array("through".utf8), to: folder["pipe"])
    var bytes = [UInt8](repeating: 0, count: 20)
    #expect(Glibc.read(holder, &bytes, 20) == 7)
    #expect(bytes.prefix(7).elementsEqual("through".utf8))
    _ = close(holder)
    // A stream that leads to a file is continued, neither replaced nor begun anew.
    folder.file("log", "")
    let stream = open(folder["log"], O_WRONLY | O_APPEND)
    _ = Glibc.write(stream, "1", 1)
    try HostFile.writeWhole(Array("2".utf8), to: "/dev/fd/\(stream)")
    _ = Glibc.write(stream, "3", 1)
    _ = close(stream)
    #expect(text(folder["log"]) == "123")
    #expect(folder.names() == ["log", "pipe"])
  }
}
