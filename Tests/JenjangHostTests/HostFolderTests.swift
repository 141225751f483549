import Glibc
import Testing

@testable import JenjangHost

struct HostFolderTests {
  @Test func listsRuleFiles() throws {
    let folder = TestFolder()
    for name in ["b", "B", "b/deep", ".git", "empty"] { folder.folder(name) }
    for name in [
      "z.jenjang", "a.jenjang", "A.jenjang", "b.jenjang", "b/x.jenjang", "B/y.jenjang",
      "b/deep/é.jenjang", ".git/h.jenjang", ".hidden.jenjang", "notes.md", "x.jenjang.bak",
      ".jenjang",
    ] {
      folder.file(name)
    }
    folder.folder("c.jenjang")
    let listing = try HostFolder(listing: folder.path)
    #expect(
      listing.files == [
        "A.jenjang", "B/y.jenjang", "a.jenjang", "b.jenjang", "b/deep/é.jenjang", "b/x.jenjang",
        "z.jenjang",
      ])
    #expect(listing.outside == [] && listing.tooDeep == [] && listing.unreadableNames == [])
  }

  @Test func followsLinksWithinAndNamesThoseThatLeadOut() throws {
    let outer = TestFolder()
    for name in ["set", "set/inner", "other", "set-2"] { outer.folder(name) }
    for name in ["set/inner/a.jenjang", "other/b.jenjang", "set-2/c.jenjang"] { outer.file(name) }
    outer.link("set/again", to: "inner")
    outer.link("set/up", to: "..")
    outer.link("set/ring", to: ".")
    outer.link("set/copy.jenjang", to: "inner/a.jenjang")
    outer.link("set/b.jenjang", to: "../other/b.jenjang")
    outer.link("set/c.jenjang", to: "../set-2/c.jenjang")
    outer.link("set/lost.jenjang", to: "none")
    outer.link("set/harmless.txt", to: "/dev/null")
    let listing = try HostFolder(listing: outer["set"])
    #expect(listing.files == ["copy.jenjang", "inner/a.jenjang"])
    #expect(listing.outside == ["b.jenjang", "c.jenjang", "up"])
    let paths: [(path: String, reason: HostError.Reason?)] = [
      ("inner/a.jenjang", nil), ("copy.jenjang", nil), ("inner/../inner/a.jenjang", nil),
      ("b.jenjang", .outsideFolder), ("../other/b.jenjang", .outsideFolder),
      ("c.jenjang", .outsideFolder), ("../set-2/c.jenjang", .outsideFolder),
      (outer["set/inner/a.jenjang"], .missing), ("lost.jenjang", .missing),
      ("none.jenjang", .missing), ("/etc/passwd", .missing),
    ]
    for (path, expected) in paths {
      let found = reason { () throws(HostError) in
        _ = try HostFolder.path(of: path, in: outer["set"])
      }
      #expect(found == expected, "\(path)")
    }
  }

  @Test func keepsItsBounds() throws {
    let folder = TestFolder()
    var path = "d"
    for depth in 0..<4 {
      folder.folder(path)
      folder.file(path + "/\(depth).jenjang")
      path += "/d"
    }
    let listing = try HostFolder(listing: folder.path, mostDepth: 2)
    #expect(listing.files == ["d/0.jenjang", "d/d/1.jenjang"])
    #expect(listing.tooDeep == ["d/d/d"])
    let found = reason { () throws(HostError) in
      _ = try HostFolder(listing: folder.path, mostFiles: 3)
    }
    #expect(found == .tooMany(limit: 3))
    #expect(try HostFolder(listing: folder.path, mostFiles: 4).files.count == 4)
    #expect(
      reason { () throws(HostError) in _ = try HostFolder(listing: folder["none"]) } == .missing)
    #expect(
      reason { () throws(HostError) in
        _ = try HostFolder(listing: folder["d/0.jenjang"])
      } == .isNotFolder)
  }

  @Test func tellsNamesThatAreNotUTF8() throws {
    let folder = TestFolder()
    var name = folder["x"].utf8CString.dropLast() + [-1]
    name.append(0)
    let number = open(Array(name), O_WRONLY | O_CREAT, 0o644)
    _ = close(number)
    defer { _ = unlink(Array(name)) }
    #expect(try HostFolder(listing: folder.path, ending: "").unreadableNames == ["x\u{FFFD}"])
    #expect(try HostFolder(listing: folder.path).unreadableNames == [])
  }

  @Test func takesPathsApart() {
    let cases: [(path: String, folder: String, name: String)] = [
      ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("a/b/c.x", "a/b", "c.x"),
      ("/", "/", ""),
    ]
    for (path, folder, name) in cases {
      #expect(HostPath.folder(of: path) == folder, "\(path)")
      #expect(HostPath.name(of: path) == name, "\(path)")
    }
    #expect(HostPath.joined("a", "b") == "a/b" && HostPath.joined("/", "b") == "/b")
    #expect(HostPath.isInside("/a/b", "/a") && !HostPath.isInside("/ab", "/a"))
  }
}
