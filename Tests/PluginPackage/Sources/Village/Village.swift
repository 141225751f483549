import Jenjang

/// The folder in this target's bundle that holds the rule set.
public let rulesFolder = "Rules"
