import JenjangNumbers

/// Writes the parts of a model into a hash, each so that it can't be taken for another.
///
/// A text is written as its length, `:` and its bytes; a list begins with how many there are. Words of
/// the writer's own say what follows. With this no two different models are written alike.
struct FingerprintWriter {
  /// Whether texts that people read are written too.
  let includesTexts: Bool
  private var hash = SHA256()

  init(includesTexts: Bool) {
    self.includesTexts = includesTexts
  }

  mutating func finish() -> String { hash.finish() }

  mutating func write(_ text: String) {
    let bytes = text.utf8
    hash.update("\(bytes.count):".utf8)
    hash.update(bytes)
  }

  mutating func write(_ number: Int) { write("\(number)") }

  mutating func write(_ number: Rational) { write(number.exact) }

  mutating func write(_ flag: Bool) { write(flag ? "yes" : "no") }

  mutating func write<Value>(
    _ value: Value?, _ body: (inout FingerprintWriter, Value) -> Void
  ) {
    write(value == nil ? "none" : "some")
    if let value { body(&self, value) }
  }

  mutating func write(_ number: Int?) { write(number) { $0.write($1) } }

  mutating func write(_ text: String?) { write(text) { $0.write($1) } }

  mutating func write<Value>(
    _ values: [Value], _ body: (inout FingerprintWriter, Value) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }

  mutating func write<Value>(
    _ dated: Dated<Value>, _ body: (inout FingerprintWriter, Value) -> Void
  ) {
    body(&self, dated.base)
    write(dated.changes) { writer, change in
      writer.write(change.since)
      body(&writer, change.value)
    }
  }

  mutating func write(_ weights: Dated<Rational>) { write(weights) { $0.write($1) } }

  /// A text that people read, in the first language.
  mutating func write(_ text: LocalizedText) {
    if includesTexts { write(text.text(0)) }
  }
}
