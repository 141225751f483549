import Glibc
import Testing

@testable import JenjangHost

struct HostThreadsTests {
  @Test(arguments: [1, 2, 7, 64])
  func everyThreadWorksAndTakesItsTurn(_ count: Int) {
    struct State {
      var next = 0
      var turn = 0
      var order: [Int] = []
    }
    let monitor = HostMonitor(State())
    HostThreads.run(count) {
      while true {
        let mine = monitor.with { state in
          state.next += 1
          return state.next - 1
        }
        if mine >= 500 { return }
        if mine % 3 == 0 { sched_yield() }
        monitor.when({ $0.turn == mine }) { state in
          state.order.append(mine)
          state.turn += 1
        }
      }
    }
    #expect(monitor.with { $0.order } == Array(0..<500))
  }

  @Test func thereIsAProcessor() {
    #expect(HostThreads.processorCount >= 1)
    #expect((1...64).contains(HostThreads.standardCount))
  }
}
