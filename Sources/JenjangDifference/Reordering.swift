/// Which of some things stand elsewhere among the others.
enum Reordering {
  /// The positions of what has to be moved so that numbers rise, as few as possible.
  ///
  /// What stays is a longest rising run; of several the one that ends lowest.
  static func moved(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var stays = Set<Int>()
    var place = ends.last ?? -1
    while place >= 0 {
      stays.insert(place)
      place = before[place]
    }
    return numbers.indices.filter { !stays.contains($0) }
  }
}
