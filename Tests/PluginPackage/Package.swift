// swift-tools-version: 6.2
import PackageDescription

// A package as others write it: it embeds the engine, and its rules are checked as it is built.
let package = Package(
  name: "Village",
  dependencies: [.package(name: "Jenjang", path: "../..")],
  targets: [
    .target(
      name: "Village",
      dependencies: [.product(name: "Jenjang", package: "Jenjang")],
      resources: [.copy("Rules")],
      plugins: [.plugin(name: "JenjangCheckPlugin", package: "Jenjang")])
  ],
  swiftLanguageModes: [.v6]
)
