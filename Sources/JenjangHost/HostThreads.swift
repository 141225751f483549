import Glibc

/// Threads of the system.
package enum HostThreads {
  /// How many processors are at work.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// As many as there are processors, up to 64.
  package static var standardCount: Int { min(processorCount, 64) }

  /// Does the same work on so many threads, the calling one among them, and waits for all.
  ///
  /// Where the system refuses a thread, fewer do the work.
  package static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let job = Unmanaged.passRetained(Job(work))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { raw in
        if let raw { Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if result == 0 { return thread }
    job.release()
    return nil
  }

  private final class Job {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }
}
