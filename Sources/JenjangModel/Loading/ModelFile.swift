import JenjangSource
import JenjangSyntax

/// Whether a rule file declares a model, and so is the root of a rule set.
package func declaresModel(_ bytes: [UInt8]) -> Bool {
  Parser.parse(SourceFile(path: "", bytes: bytes), file: 0).tree.root.child(.model) != nil
}
