/// Numbers at a fixed place in memory, read and written without checks; its owner keeps to its count.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    start = .allocate(capacity: max(count, 1))
    for index in elements.indices {
      (start + index).initialize(to: elements[index])
    }
  }

  init(repeating element: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(count, 1))
    start.initialize(repeating: element, count: count)
  }

  deinit { start.deallocate() }
}
