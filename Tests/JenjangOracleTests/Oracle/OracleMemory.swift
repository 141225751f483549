/// What was looked up in a model before; the model does not change.
final class OracleMemory {
  /// By the name of the fact.
  var samples: [String: [OracleAnswer]] = [:]
  /// By dimension; nil is the top level.
  var children: [String?: [OracleChild]] = [:]
  var indicators: [String?: [OracleIndicator]] = [:]
}
