// The engine as a page sees it: three functions that a WebAssembly module exports.
//
// Texts cross as UTF-8 bytes in the module's own memory. The page asks for a place
// (`jenjang_alloc`), copies its bytes in, calls, reads the result and gives every place back
// (`jenjang_free`). Bindings that a tool generates, and a JavaScript library beside the module,
// were not chosen: the page has to work from a file, offline, with nothing but itself.
//
// Only the WebAssembly build holds these functions. Natively this module is empty.

#if arch(wasm32)
  import CWebRuntime
  import Jenjang

  /// Gives a place for `count` bytes; null when the page's memory is exhausted.
  @c(jenjang_alloc)
  public func allocate(_ count: UInt32) -> UnsafeMutableRawPointer? {
    placeInMemory(count)
  }

  /// Takes back a place that `jenjang_alloc` or a result gave. Null does nothing.
  @c(jenjang_free)
  public func release(_ place: UnsafeMutableRawPointer?) {
    free(place)
  }

  /// Scores answers (CSV) by rules (a rule file's text).
  ///
  /// Both texts are UTF-8, by address and count of bytes, and stay the caller's. Returns the
  /// address of a result: four bytes, little endian, that count the bytes after them, then the
  /// result's UTF-8 bytes. Null when the page's memory cannot hold it.
  @c(jenjang_assess)
  public func assess(
    _ rules: UnsafePointer<UInt8>?, _ rulesCount: UInt32,
    _ answers: UnsafePointer<UInt8>?, _ answersCount: UInt32
  ) -> UnsafeMutableRawPointer? {
    lengthPrefixed(
      Jenjang.assessText(
        rules: bytes(at: rules, count: rulesCount),
        answers: bytes(at: answers, count: answersCount)))
  }
#endif
