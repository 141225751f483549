/// What wrote an answer sheet, told by the columns that it adds to everybody's questions.
enum SurveyTool: Sendable {
  case kobo
  case central
  case limeSurvey
  case googleForms

  /// The tool that adds such columns; nil where they tell of none.
  init?(_ names: [String]) {
    let known = Set(names)
    func has(_ name: String) -> Bool { known.contains(name) }
    if has("_uuid") || has("_submission_time") || has("meta/instanceID") && has("_id") {
      self = .kobo
    } else if has("KEY"), has("SubmissionDate") || has("meta-instanceID") {
      self = .central
    } else if has("submitdate"), has("lastpage") || has("startlanguage") || has("id") {
      self = .limeSurvey
    } else if let first = names.first, Self.timestamps.contains(first) {
      self = .googleForms
    } else {
      return nil
    }
  }

  private static let timestamps: Set<String> = [
    "Timestamp", "Stempel waktu", "Cap waktu",
  ]

  /// Whether a column is one that the tool adds by itself.
  func adds(_ name: String) -> Bool {
    if added.contains(name) { return true }
    for start in ["meta/", "meta-", "formhub/", "_version", "groupTime", "questionTime"]
    where name.hasPrefix(start) {
      return true
    }
    guard self == .kobo || self == .central else { return false }
    if name.hasSuffix("_URL") { return true }
    for end in ["_latitude", "_longitude", "_altitude", "_precision"] where name.hasSuffix(end) {
      return true
    }
    for end in ["-Latitude", "-Longitude", "-Altitude", "-Accuracy"] where name.hasSuffix(end) {
      return true
    }
    return false
  }

  private var added: Set<String> {
    switch self {
    case .kobo, .central:
      [
        "start", "end", "today", "deviceid", "username", "simserial", "subscriberid",
        "phonenumber", "audit", "_id", "_uuid", "_submission_time", "_validation_status", "_notes",
        "_status", "_submitted_by", "__version__", "_tags", "_index", "rootUuid", "instanceID",
        "_attachments", "_geolocation", "_xform_id_string", "_bamboo_dataset_id", "notes",
        "KEY", "SubmissionDate", "SubmitterID", "SubmitterName", "AttachmentsPresent",
        "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion",
        "instanceName",
      ]
    case .limeSurvey:
      [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp",
        "ipaddr", "refurl", "token", "interviewtime",
      ]
    case .googleForms:
      Self.timestamps.union(["Email Address", "Alamat email", "Username", "Nama pengguna", "Score"])
    }
  }

  /// Where a submission's own number stands, the surest first.
  var identities: [String] {
    switch self {
    case .kobo: ["rootUuid", "meta/rootUuid", "_id", "_uuid", "id"]
    case .central: ["KEY", "meta-instanceID"]
    case .limeSurvey: ["id"]
    case .googleForms: []
    }
  }

  /// Where the time stands at which a submission came, the surest first.
  var times: [String] {
    switch self {
    case .kobo: ["_submission_time", "end"]
    case .central: ["SubmissionDate", "end"]
    case .limeSurvey: ["submitdate", "datestamp"]
    case .googleForms: Array(Self.timestamps.sorted())
    }
  }
}
