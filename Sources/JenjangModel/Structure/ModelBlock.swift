import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unansweredNotSaid = DiagnosticRule(
    "J0301",
    message: Wording(
      id: "model ini tidak menyatakan pertanyaan yang tidak dijawab dihitung sebagai apa",
      en: "this model does not say what an unanswered question counts as"),
    help: Wording(
      id: "tambahkan `unanswered counts as unknown` (rentang) atau `lowest` (jenjang terendah)",
      en: "add `unanswered counts as unknown` (a range) or `lowest` (the lowest level)"))

  static let propertyTwice = DiagnosticRule(
    "J0302",
    message: Wording(id: "`{what}` sudah ada", en: "`{what}` stands here twice"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let mustBeWhole = DiagnosticRule(
    "J0303",
    message: Wording(
      id: "di sini harus bilangan bulat dari {least} sampai {most}, bukan {found}",
      en: "a whole number from {least} to {most} is needed here, not {found}"))

  static let unknownAdviceKey = DiagnosticRule(
    "J0304",
    message: Wording(
      id: "urutan saran tidak mengenal `{found}`", en: "advice can't be ordered by `{found}`"),
    help: Wording(id: "yang dikenal: weight, level", en: "what is known: weight, level"))

  static let noDefaultScale = DiagnosticRule(
    "J0318",
    message: Wording(
      id: "tidak jelas dari scale mana jenjang `{found}`: model ini tidak punya scale bawaan",
      en: "it is not said of which scale `{found}` is a level: the model has no default scale"),
    help: Wording(
      id: "tulis nomor jenjangnya, atau tambahkan `defaults { scale nama }`",
      en: "write the level's number, or add `defaults { scale name }`"))
}

package let modelBlockRules: [DiagnosticRule] = [
  .unansweredNotSaid, .propertyTwice, .mustBeWhole, .unknownAdviceKey, .noDefaultScale,
]

extension Checker {
  func checkModelBlock() {
    guard let node = trees.first?.root.child(.model) ?? firstModel() else { return }
    model.name = node.name?.text ?? ""
    if let name = node.name, let first = folder.others.names.first(where: { $0.name == name.text })
    {
      report(
        .modelNameTaken, at: name.range, [("name", .text(name.text)), ("file", .text(first.file))])
    }
    checkOnce(
      node,
      [
        .edition, .languages, .show, .defaults, .ask, .columns, .notApplicableWords, .numbers,
        .kinds, .orderAdvice, .adviseBelow, .findingPolicy, .unanswered, .reasonOrder,
      ])
    if let languages = node.child(.languages) {
      let codes = languages.children(.name).map { $0.sourceText }
      if !codes.isEmpty { model.languages = codes }
    }
    if let texts = node.child(.texts) { loadTranslations(texts) }
    model.title = text(node.child(.text), at: model.name)
    model.edition = node.child(.edition)?.child(.string)?.stringValue ?? ""
    if let ask = node.child(.ask)?.child(.text) { model.ask = text(ask, at: model.name) }
    if let words = node.child(.notApplicableWords) {
      for string in words.children(.string) {
        model.notApplicableWords.append(string.stringValue)
        notApplicableWords[string.stringValue.lowercased()] = string.range
      }
    }
    if let numbers = node.child(.numbers) {
      model.decimalSign = numbers.has("comma") ? .comma : numbers.has("point") ? .point : nil
    }
    checkShow(node.child(.show))
    checkKinds(node.child(.kinds))
    checkColumns(node.child(.columns))
    checkAdviceOrder(node.child(.orderAdvice))
    checkDefaults(node.child(.defaults))
    if let rule = unanswered(node) { defaults.unanswered = rule }
    let isSaid = node.child(.unanswered) != nil || node.child(.defaults)?.child(.unanswered) != nil
    if !isSaid {
      report(.unansweredNotSaid, at: node.name?.range ?? node.keywordRange)
    }
  }

  private func firstModel() -> Node? {
    for tree in trees {
      if let node = tree.root.child(.model) { return node }
    }
    return nil
  }

  /// Reports properties that stand twice where they may stand once.
  func checkOnce(_ node: Node, _ kinds: [SyntaxKind]) {
    guard node.repeatsChild(among: kinds) else { return }
    for kind in kinds {
      let found = node.children(kind)
      for second in found.dropFirst() {
        report(
          .propertyTwice, at: second.keywordRange,
          [("what", .text(second.ownWords.first ?? second.sourceText))],
          related: [found[0].keywordRange])
      }
    }
  }

  private func checkShow(_ node: Node?) {
    guard let node else { return }
    checkOnce(node, [.ofWhole])
    var kinds: [String: SourceRange] = [:]
    for option in node.children(.option) {
      let kind =
        option.child(.number) != nil
        ? "decimals" : roundingMode(option) == nil ? option.ownWords.first ?? "" : "half up"
      if let first = kinds[kind] {
        report(.propertyTwice, at: option.range, [("what", .text(kind))], related: [first])
      }
      kinds[kind] = option.range
      if let number = option.child(.number) {
        model.show.decimals = whole(number, from: 0, to: 30) ?? 2
      } else if option.has("points") {
        model.show.isPoints = true
      } else if option.has("full") {
        model.show.isFullWhenMet = true
      } else if option.has("fraction") {
        model.show.whole = .one
      } else if let mode = roundingMode(option) {
        model.show.rounding = mode
      }
    }
    if let whole = wholeOf(node) { model.show.whole = whole }
  }

  /// The rounding mode of an `option` node; nil where it names none.
  func roundingMode(_ node: Node) -> RoundingMode? {
    switch node.ownWords {
    case ["half", "up"]: return .halfUp
    case ["half", "even"]: return .halfEven
    case ["half", "down"]: return .halfDown
    case ["up"]: return .up
    case ["down"]: return .down
    case ["toward", "zero"]: return .towardZero
    default: return nil
    }
  }

  /// A whole number within bounds from a node that is one number; reports what is not.
  func whole(_ node: Node, from least: Int, to most: Int) -> Int? {
    let literal = node.literal
    if let whole = literal?.whole, whole >= least, whole <= most { return whole }
    // A literal that could not be read was reported already.
    switch node.kind {
    case .bound, .number, .numberLiteral: if literal == nil { return nil }
    case .missing: return nil
    default: break
    }
    report(
      .mustBeWhole, at: node.range,
      [("least", .number(least)), ("most", .number(most)), ("found", .text(node.sourceText))])
    return nil
  }

  private func checkAdviceOrder(_ node: Node?) {
    for key in node?.children(.name) ?? [] {
      switch key.sourceText {
      case "weight": model.advice.order.append(.weight)
      case "level": model.advice.order.append(.level)
      default:
        report(
          .unknownAdviceKey, at: key.range, [("found", .text(key.sourceText))],
          suggestion: likelyName(for: key.sourceText, among: ["weight", "level"]))
      }
    }
  }
}
