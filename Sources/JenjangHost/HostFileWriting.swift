import Glibc

extension HostFile {
  /// Writes a file whole or not at all: the path holds all the bytes, or what it held before.
  ///
  /// The bytes go to a file beside it, which takes its place once they are safe; permissions of the
  /// file that was there are kept, and a link is followed. What is no ordinary file (`-`, a pipe, a
  /// device, `/dev/stdout`) is written to as it stands.
  package static func writeWhole(_ bytes: [UInt8], to path: String) throws(HostError) {
    try writeWhole([bytes], to: path)
  }

  /// Writes a file whole or not at all, from parts in order.
  package static func writeWhole(_ parts: [[UInt8]], to path: String) throws(HostError) {
    if let stream = openStream(path) {
      return try write(parts, HostDescriptor(borrowing: stream), path)
    }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if !isThere, errno != ENOENT { throw HostError(.write, path, errno: errno) }
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw HostError(.write, path, .isFolder) }
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try write(
        parts, HostDescriptor(opening: path, O_WRONLY | O_NOCTTY, for: .write), path)
    }
    // Replacing a file needs no right to write to it, but taking it away unasked would surprise.
    if isThere, access(path, W_OK) != 0 { throw HostError(.write, path, errno: errno) }
    guard let target = isThere ? HostPath.real(path) : path else {
      throw HostError(.write, path, errno: errno)
    }
    if !isThere, isLink(path) { throw HostError(.write, path, .danglingLink) }
    try replace(target, with: parts, asGiven: path, status: isThere ? status : nil)
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

  private static func write(
    _ parts: [[UInt8]], _ file: consuming HostDescriptor, _ path: String
  ) throws(HostError) {
    BrokenPipes.ignore()
    for part in parts { try file.write(part, path: path) }
  }

  private static func replace(
    _ target: String, with parts: [[UInt8]], asGiven path: String, status: stat?
  ) throws(HostError) {
    let folder = HostPath.folder(of: target)
    let temporary = try TemporaryFile(in: folder, path: path)
    do throws(HostError) {
      if let status {
        // Only the superuser may give a file away; anyone else writes it as their own.
        _ = fchown(temporary.file.number, status.st_uid, status.st_gid)
        if fchmod(temporary.file.number, status.st_mode & 0o777) != 0 {
          throw HostError(.write, path, errno: errno)
        }
      }
      for part in parts { try temporary.file.write(part, path: path) }
      if fsync(temporary.file.number) != 0, errno != EINVAL {
        throw HostError(.write, path, errno: errno)
      }
      if rename(temporary.path, target) != 0 { throw HostError(.write, path, errno: errno) }
    } catch {
      _ = unlink(temporary.path)
      throw error
    }
    sync(folder)
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
}
