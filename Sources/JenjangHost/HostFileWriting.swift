import Glibc

extension HostFile {
  /// Writes a file whole or not at all: the path holds all the bytes, or what it held before.
  package static func writeWhole(_ bytes: [UInt8], to path: String) throws(HostError) {
    try writeWhole([bytes], to: path)
  }

  /// Writes a file whole or not at all, from parts in order.
  package static func writeWhole(_ parts: [[UInt8]], to path: String) throws(HostError) {
    let file = try HostFileReplacement(path)
    for part in parts { try file.write(part) }
    try file.commit()
  }
}

/// A file that is written part by part, whole or not at all: until it is committed, the path holds what
/// it held before.
///
/// The bytes go to a file beside it, which takes its place once they are safe; permissions of the
/// file that was there are kept, and a link is followed. What is no ordinary file (`-`, a pipe, a
/// device, `/dev/stdout`) is written to as it stands. Without a commit nothing is left behind.
package final class HostFileReplacement {
  private let path: String
  private let file: HostDescriptor
  /// The file beside the target, and the target; nil where the path is written to as it stands.
  private var temporary: (path: String, target: String)?
  /// How many bytes were written, and how many of them are on their way to the disk.
  private var written = 0
  private var sent = 0
  /// How many bytes are sent on their way at once.
  private static let stretch = 4 << 20

  /// Begins to write to a path.
  package init(_ path: String) throws(HostError) {
    self.path = path
    BrokenPipes.ignore()
    if let stream = Self.openStream(path) {
      file = HostDescriptor(borrowing: stream)
      return
    }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if !isThere, errno != ENOENT { throw HostError(.write, path, errno: errno) }
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw HostError(.write, path, .isFolder) }
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      file = try HostDescriptor(opening: path, O_WRONLY | O_NOCTTY, for: .write)
      return
    }
    // Replacing a file needs no right to write to it, but taking it away unasked would surprise.
    if isThere, access(path, W_OK) != 0 { throw HostError(.write, path, errno: errno) }
    guard let target = isThere ? HostPath.real(path) : path else {
      throw HostError(.write, path, errno: errno)
    }
    if !isThere, Self.isLink(path) { throw HostError(.write, path, .danglingLink) }
    let new = try TemporaryFile(in: HostPath.folder(of: target), path: path)
    temporary = (new.path, target)
    file = new.release()
    if isThere {
      // Only the superuser may give a file away; anyone else writes it as their own.
      _ = fchown(file.number, status.st_uid, status.st_gid)
      if fchmod(file.number, status.st_mode & 0o777) != 0 {
        throw HostError(.write, path, errno: errno)
      }
    }
  }

  deinit { abandon() }

  /// Writes the next part.
  package func write(_ bytes: [UInt8]) throws(HostError) {
    try file.write(bytes, path: path)
    written += bytes.count
    if temporary == nil || written - sent < Self.stretch { return }
    // The system begins to save at once what it is told to keep no longer, so that little is left to
    // wait for at the end. Whole megabytes: a page that is still being filled is not sent.
    let length = (written - sent) & ~(1 << 20 - 1)
    _ = posix_fadvise(file.number, off_t(sent), off_t(length), POSIX_FADV_DONTNEED)
    sent += length
  }

  /// Puts what was written in its place.
  package func commit() throws(HostError) {
    guard let (temporary, target) = temporary else { return }
    if fsync(file.number) != 0, errno != EINVAL { throw HostError(.write, path, errno: errno) }
    if rename(temporary, target) != 0 { throw HostError(.write, path, errno: errno) }
    self.temporary = nil
    Self.sync(HostPath.folder(of: target))
  }

  private func abandon() {
    if let temporary { _ = unlink(temporary.path) }
    temporary = nil
  }

  /// The open stream of this process that a path names.
  ///
  /// Such a path may lead to an ordinary file, which must be neither replaced nor opened anew: the
  /// stream knows where in the file it stands.
  private static func openStream(_ path: String) -> Int32? {
    if path == "-" || path == "/dev/stdout" { return STDOUT_FILENO }
    if path == "/dev/stderr" { return STDERR_FILENO }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      return Int32(path.dropFirst(prefix.count))
    }
    return nil
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes the new name safe too; a file system that cannot do so still has the file.
  private static func sync(_ folder: String) {
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { return }
    _ = fsync(number)
    _ = close(number)
  }
}

/// A new file beside the one to be written.
private struct TemporaryFile: ~Copyable {
  let path: String
  let file: HostDescriptor

  init(in folder: String, path asGiven: String) throws(HostError) {
    var attempt = 0
    while true {
      // Short, so that a long name of the file itself stays possible.
      let name = HostPath.joined(folder, ".jenjang-\(getpid())-\(attempt).tmp")
      do throws(HostError) {
        file = try HostDescriptor(
          opening: name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666, for: .write)
        path = name
        return
      } catch {
        guard error.reason == .system(EEXIST), attempt < 1000 else {
          throw HostError(.write, asGiven, error.reason)
        }
        attempt += 1
      }
    }
  }

  /// The open file, for whoever writes it.
  consuming func release() -> HostDescriptor { file }
}
