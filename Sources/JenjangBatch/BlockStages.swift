import JenjangModel
import JenjangScoring
import JenjangTables

/// How far the work on a block goes, for measuring; each stage holds those before it.
///
/// A row that goes the general way takes part in each of them.
package enum BlockStage: Int, Comparable, Sendable {
  /// Rows are read: plain ones into tiles.
  case parse
  /// What their cells come to.
  case score
  /// Communities and findings are gathered, so that repeated ones are known.
  case keys
  /// The lines, in memory.
  case format

  package static func < (left: BlockStage, right: BlockStage) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension BlockScorer {
  /// Works on a block up to a stage; below ``BlockStage/format`` no line comes of it.
  package func run(
    _ block: Block, to stage: BlockStage, in memory: BlockMemory
  ) -> BlockResult {
    if stage == .format { return score(block, in: memory) }
    var work = work(block, repeated: [:])
    work.stage = stage
    if memory.tiles == nil {
      while work.scoreRecord() {}
    } else {
      memory.run(block, to: stage, for: &work)
    }
    return work.result([])
  }

  /// Which way the rows of a block go, added to what is counted already.
  package func count(_ block: Block, in memory: BlockMemory, to counts: inout RowCounts) {
    if memory.tiles == nil {
      counts.unknown += score(block).rowCount
    } else {
      memory.count(block, model: model, to: &counts)
    }
  }

  /// Why all rows take the general way, in a few words for a developer; nil where they don't.
  package func refusal(_ plan: Plan) -> String? {
    guard let wanted = TileSheet.wanted(sheet, request, model) else { return "the form of output" }
    do throws(TileRefusal) {
      _ = try TilePlan(plan, wanted)
      return nil
    } catch {
      return error.wording
    }
  }
}

/// Which way the rows of a sheet go.
package struct RowCounts: Sendable {
  /// Scored sixteen at a time.
  package internal(set) var certain = 0
  /// Scored sixteen at a time twice, at the low and at the high end of what is open.
  package internal(set) var ranged = 0
  /// The general way: rules or a form of output that tiles do not know.
  package internal(set) var unknown = 0
  /// The general way: a cell that is not plain, or that says nothing known.
  package internal(set) var notPlain = 0
  /// The general way: no name of a community.
  package internal(set) var withoutKey = 0
  /// The general way: a figure is open.
  package internal(set) var openFigure = 0
  /// The general way: an open answer on which it hangs what applies or what is advised.
  package internal(set) var uncertain = 0

  package init() {}

  package var general: Int { unknown + notPlain + withoutKey + openFigure + uncertain }
  package var all: Int { certain + ranged + general }
}

extension BlockMemory {
  /// Reads a block tile by tile and works on it up to a stage that writes nothing yet.
  func run(_ block: Block, to stage: BlockStage, for work: inout BlockWork) {
    guard let machine else { return }
    walk(block) { walk, bytes in
      var known: (certain: UInt16, ranged: UInt16) = (walk.tile.plain, 0)
      if stage > .parse { known = machine.evaluate(walk.tile) }
      let general = ~(known.certain | known.ranged)
      var next = 0
      for row in 0..<walk.tile.count where general >> UInt16(row) & 1 != 0 {
        if stage == .keys { walk.take(next..<row, bytes, for: &work) }
        next = row + 1
        work.rows.move(to: walk.tile.rowStarts[row], line: walk.line(of: row))
        _ = work.scoreRecord()
      }
      if stage == .keys { walk.take(next..<walk.tile.count, bytes, for: &work) }
    }
  }

  /// Counts which way the rows of a block go.
  func count(_ block: Block, model: Model, to counts: inout RowCounts) {
    guard let machine else { return }
    var figures: [Int] = []
    for (index, question) in model.questions.enumerated() {
      if case .number = question.domain { figures.append(index * Tile.width) }
    }
    walk(block) { walk, _ in
      let known = machine.evaluate(walk.tile)
      for row in 0..<walk.tile.count {
        let bit = UInt16(1) << UInt16(row)
        let keys = stride(from: row, to: walk.tile.keys.count, by: Tile.width)
        if known.certain & bit != 0 {
          counts.certain += 1
        } else if known.ranged & bit != 0 {
          counts.ranged += 1
        } else if walk.tile.plain & bit == 0 {
          counts.notPlain += 1
        } else if keys.contains(where: { walk.tile.keys[$0].isEmpty }) {
          counts.withoutKey += 1
        } else if figures.contains(where: { walk.tile.codes[$0 + row] == Tile.Code.empty }) {
          counts.openFigure += 1
        } else {
          counts.uncertain += 1
        }
      }
    }
  }

  private func walk(
    _ block: Block, _ body: (inout TileWalk, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let tiles else { return }
    var walk = TileWalk(block: block, tile: tile)
    tile = Tile(questions: 0, numbers: 0, passed: 0)
    block.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[..<block.range.upperBound])
      while walk.position < bytes.count {
        walk.read(bytes, tiles)
        body(&walk, bytes)
      }
    }
    tile = walk.tile
  }
}
