import Glibc
import JenjangSource
import Testing

@testable import JenjangHost

@Suite(.serialized) struct HostOutputTests {
  @Test func buffersUntilFlushed() throws {
    let folder = TestFolder()
    folder.file("out")
    let number = open(folder["out"], O_WRONLY)
    let output = HostOutput(descriptor: number)
    try output.write("satu ")
    try output.write([0x32])
    #expect(text(folder["out"]) == "")
    try output.flush()
    try output.flush()
    #expect(text(folder["out"]) == "satu 2")
    let long = [UInt8](repeating: 0x61, count: 200_000)
    try output.write("x")
    try output.write(long)
    try output.write(long)
    try output.flush()
    #expect(try HostFile.read(folder["out"]).count == 400_007)
    _ = close(number)
  }

  @Test func tellsAPipeWithoutAReader() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let output = HostOutput(descriptor: ends[1])
    _ = close(ends[0])
    do throws(HostError) {
      try output.write("lost")
      try output.flush()
      Issue.record("a write without a reader went through")
    } catch {
      #expect(error.isBrokenPipe)
    }
    // What was lost is not tried again.
    #expect(reason { () throws(HostError) in try output.flush() } == nil)
    _ = close(ends[1])
  }

  @Test func tellsAFullDevice() {
    let number = open("/dev/full", O_WRONLY)
    let output = HostOutput(descriptor: number)
    let found = reason { () throws(HostError) in
      try output.write("x")
      try output.flush()
    }
    #expect(found == .noSpace)
    _ = close(number)
  }

  @Test func readsTheEnvironment() {
    let languages: [(locale: String, language: MessageLanguage?)] = [
      ("id_ID.UTF-8", .indonesian), ("id", .indonesian), ("in_ID", .indonesian), ("en", .english),
      ("en_GB.UTF-8", .english), ("C", nil), ("C.UTF-8", nil), ("POSIX", nil), ("de_DE", nil),
      ("", nil), ("idx", nil), ("ID-id", .indonesian),
    ]
    for (locale, language) in languages {
      #expect(HostEnvironment.language(ofLocale: locale) == language, "\(locale)")
    }
    setenv("JENJANG_TEST_EMPTY", "", 1)
    setenv("JENJANG_TEST_FULL", "a=b", 1)
    #expect(HostEnvironment.value("JENJANG_TEST_EMPTY") == nil)
    #expect(HostEnvironment.value("JENJANG_TEST_NONE") == nil)
    #expect(HostEnvironment.value("JENJANG_TEST_FULL") == "a=b")
    setenv("LC_ALL", "", 1)
    setenv("LC_MESSAGES", "id_ID", 1)
    setenv("LANG", "en_GB", 1)
    #expect(HostEnvironment.language == .indonesian)
    setenv("LC_ALL", "en_US", 1)
    #expect(HostEnvironment.language == .english)
  }

  @Test func knowsTerminals() {
    var leader: Int32 = 0
    var follower: Int32 = 0
    var size = winsize(ws_row: 20, ws_col: 77, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&leader, &follower, nil, nil, &size) == 0 else { return }
    let saved = dup(STDIN_FILENO)
    dup2(follower, STDIN_FILENO)
    #expect(HostTerminal.isTerminal(.input))
    #expect(HostTerminal.width(.input) == 77)
    let null = open("/dev/null", O_RDONLY)
    dup2(null, STDIN_FILENO)
    #expect(!HostTerminal.isTerminal(.input))
    #expect(!HostTerminal.wantsColor(.input))
    setenv("COLUMNS", "42", 1)
    #expect(HostTerminal.width(.input) == 42)
    dup2(saved, STDIN_FILENO)
    for number in [leader, follower, saved, null] { _ = close(number) }
  }
}
