import Testing

@testable import JenjangModel

struct SHA256Tests {
  private static func hash(_ bytes: [UInt8], pieces: Int = 1) -> String {
    var hash = SHA256()
    var start = 0
    for piece in 1...pieces {
      let end = piece == pieces ? bytes.count : bytes.count * piece / pieces
      hash.update(bytes[start..<end])
      start = end
    }
    return hash.finish()
  }

  /// The examples of FIPS 180-4 and of its validation program, and lengths around a block's end.
  @Test func isTheStandards() {
    let long =
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
    let cases: [(bytes: [UInt8], hash: String)] = [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        Array((long + "lmnopqrsmnopqrstnopqrstu").utf8),
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      ([0xBD], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
      (
        [UInt8](repeating: 0, count: 55),
        "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"
      ),
      (
        [UInt8](repeating: 0, count: 56),
        "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"
      ),
      (
        [UInt8](repeating: 0, count: 64),
        "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"
      ),
      (
        [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
    for (bytes, hash) in cases {
      #expect(Self.hash(bytes) == hash, "\(bytes.count) bytes")
      #expect(Self.hash(bytes, pieces: 7) == hash, "\(bytes.count) bytes in pieces")
    }
  }
}
