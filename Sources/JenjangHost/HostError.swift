import Glibc
import JenjangSource

/// What the operating system refused, with the path and the reason.
package struct HostError: Error, Hashable, Sendable {
  /// What was being done.
  package enum Action: Hashable, Sendable {
    case read
    case write
    case list
  }

  /// Why it could not be done.
  package enum Reason: Hashable, Sendable {
    case missing
    case noPermission
    case isFolder
    case isNotFolder
    /// Neither a file nor a pipe nor a terminal.
    case notRegular
    /// Larger than this many bytes.
    case tooLarge(limit: Int)
    /// More than this many files in a folder.
    case tooMany(limit: Int)
    case outsideFolder
    case danglingLink
    case noSpace
    case readOnly
    case nameTooLong
    case tooManyLinks
    case brokenPipe
    /// Anything else, by the system's number.
    case system(Int32)
  }

  package let action: Action
  /// The path as it was given; `-` for a standard stream.
  package let path: String
  package let reason: Reason

  package init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The error that the last call left behind.
  init(_ action: Action, _ path: String, errno number: Int32) {
    self.init(action, path, Reason(errno: number))
  }

  /// Whether whoever reads the output has gone, which is no fault and needs no message.
  package var isBrokenPipe: Bool { reason == .brokenPipe }
}

extension HostError.Reason {
  init(errno number: Int32) {
    switch number {
    case ENOENT: self = .missing
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .isNotFolder
    case EFBIG, ENOSPC, EDQUOT: self = .noSpace
    case EROFS: self = .readOnly
    case ENAMETOOLONG: self = .nameTooLong
    case ELOOP: self = .tooManyLinks
    case EPIPE: self = .brokenPipe
    default: self = .system(number)
    }
  }
}
