import Glibc
import JenjangSource

extension HostError {
  /// What happened, as one sentence in both languages, with the path in it.
  package var wording: Wording {
    let reason = reasonWording
    return Wording(
      id: actionWording.indonesian + " " + shownPath.indonesian + ": " + reason.indonesian + ".",
      en: actionWording.english + " " + shownPath.english + ": " + reason.english + ".")
  }

  private var shownPath: Wording {
    if path != "-" { return Wording(id: path, en: path) }
    return action == .read
      ? Wording(id: "masukan standar", en: "standard input")
      : Wording(id: "keluaran standar", en: "standard output")
  }

  private var actionWording: Wording {
    switch action {
    case .read: return Wording(id: "Tidak dapat membaca", en: "Cannot read")
    case .write: return Wording(id: "Tidak dapat menulis", en: "Cannot write")
    case .list: return Wording(id: "Tidak dapat membuka folder", en: "Cannot list folder")
    }
  }

  private var reasonWording: Wording {
    switch reason {
    case .missing:
      return Wording(id: "tidak ada di sana", en: "there is no such file or folder")
    case .noPermission: return Wording(id: "tidak diizinkan", en: "permission denied")
    case .isFolder: return Wording(id: "ini folder, bukan berkas", en: "it is a folder, not a file")
    case .isNotFolder:
      return Wording(
        id: "ini atau salah satu induknya bukan folder", en: "it or a parent of it is not a folder")
    case .notRegular:
      return Wording(id: "bukan berkas biasa", en: "it is not an ordinary file")
    case .tooLarge(let limit):
      return Wording(
        id: "lebih besar dari batas \(limit) bita",
        en: "it is larger than the bound of \(limit) bytes"
      )
    case .tooMany(let limit):
      return Wording(
        id: "isinya lebih dari batas \(limit) berkas",
        en: "it holds more than the bound of \(limit) files"
      )
    case .outsideFolder:
      return Wording(
        id: "letaknya di luar folder kumpulan aturan", en: "it lies outside the rule set's folder")
    case .danglingLink:
      return Wording(
        id: "tautan ini menunjuk ke berkas yang tidak ada",
        en: "it is a link to a file that is not there"
      )
    case .noSpace: return Wording(id: "tidak ada ruang lagi", en: "no space is left")
    case .readOnly:
      return Wording(id: "tempatnya hanya dapat dibaca", en: "the file system is read-only")
    case .nameTooLong: return Wording(id: "namanya terlalu panjang", en: "the name is too long")
    case .tooManyLinks:
      return Wording(
        id: "tautannya terlalu banyak atau berputar", en: "too many links, or a ring of them")
    case .brokenPipe:
      return Wording(id: "pembacanya sudah berhenti", en: "its reader has gone")
    case .system(let number):
      let text = strerror(number).map { String(cString: $0) } ?? ""
      return Wording(
        id: "kesalahan sistem \(number) (\(text))", en: "system error \(number) (\(text))")
    }
  }
}
