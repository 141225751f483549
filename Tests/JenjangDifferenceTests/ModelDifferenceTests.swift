import Testing
@Suite struct ModelDifferenceTests {}
