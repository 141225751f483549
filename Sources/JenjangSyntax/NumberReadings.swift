import JenjangSource

/// What a number with commas or several points may mean.
struct NumberReadings {
  let wording: Wording

  init(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }.map { String(decoding: $0, as: UTF8.self) }
    let signs = bytes.filter { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    var readings: [Wording] = []
    if parts.count == 2 {
      // Exactly three decimals would be doubtful again.
      let decimal = parts[0] + "." + parts[1] + (parts[1].utf8.count == 3 ? "0" : "")
      readings.append(Wording(id: "desimal \(decimal)", en: "the decimal \(decimal)"))
    }
    let hasDecimals = signs.count > 1 && signs.last != signs.first
    let groups = hasDecimals ? Array(parts.dropLast()) : parts
    if groups.count > 1, groups[0].utf8.count <= 3,
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    {
      var text = ""
      for group in groups { text += text.isEmpty ? group : "_" + group }
      if hasDecimals { text += "." + (parts.last ?? "") }
      readings.append(Wording(id: "ribuan \(text)", en: "thousands \(text)"))
    }
    if !signs.contains(UInt8(ascii: ".")) {
      var text = ""
      for part in parts { text += text.isEmpty ? part : ", " + part }
      readings.append(Wording(id: "daftar \(text)", en: "the list \(text)"))
    }
    var indonesian = ""
    var english = ""
    for reading in readings {
      indonesian += (indonesian.isEmpty ? "" : " atau ") + reading.indonesian
      english += (english.isEmpty ? "" : " or ") + reading.english
    }
    wording =
      readings.isEmpty
      ? Wording(id: "tidak jelas", en: "nothing certain") : Wording(id: indonesian, en: english)
  }
}
