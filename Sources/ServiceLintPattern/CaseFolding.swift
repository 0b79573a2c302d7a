/// Which scalars count as the same letter when case is ignored (Unicode Standard, section 5.18, simple mappings).
enum CaseFolding {
  /// A set with, for every letter, the letters that differ from it in case only.
  static func closed(_ set: ScalarSet) -> ScalarSet {
    var result = set
    let needsPairs = needsPairs(set)
    for run in set.runs {
      insertASCII(run, into: &result)
      insertLatin1(run, into: &result)
      guard needsPairs, run.last > 0x7F else { continue }
      var index = firstPair(from: max(run.first, 0x80))
      while index < pairs.count, pairs[index].scalar <= run.last {
        result.insert(pairs[index].other, pairs[index].other)
        index += 1
      }
    }
    result.normalise()
    return result
  }

  /// A set without cased letters beyond Latin-1, or with all of them, gains none by it. The table is dear to make.
  private static func needsPairs(_ set: ScalarSet) -> Bool {
    var touched = 0
    var covered = 0
    for block in tabled
    where set.runs.contains(where: { $0.first <= block.upperBound && block.lowerBound <= $0.last }) {
      touched += 1
    }
    for block in blocks {
      if set.runs.contains(where: { $0.first <= block.lowerBound && block.upperBound <= $0.last }) { covered += 1 }
    }
    return touched > 0 && covered < blocks.count
  }

  private static func insertASCII(_ run: ScalarSet.Run, into result: inout ScalarSet) {
    shift(run, 0x41, 0x5A, by: 32, into: &result)
    shift(run, 0x61, 0x7A, by: -32, into: &result)
    func holds(_ value: UInt32) -> Bool { run.first <= value && value <= run.last }
    // The Kelvin sign and the long s are the only letters outside ASCII that fold into it.
    if holds(0x4B) || holds(0x6B) { result.insert(0x212A, 0x212A) }
    if holds(0x53) || holds(0x73) { result.insert(0x17F, 0x17F) }
  }

  /// The letters of western Europe, of which patterns hold a few: the table need not be made for them.
  private static func insertLatin1(_ run: ScalarSet.Run, into result: inout ScalarSet) {
    guard run.last >= 0xC0, run.first <= 0xFE else { return }
    shift(run, 0xC0, 0xD6, by: 32, into: &result)
    shift(run, 0xD8, 0xDE, by: 32, into: &result)
    shift(run, 0xE0, 0xF6, by: -32, into: &result)
    shift(run, 0xF8, 0xFE, by: -32, into: &result)
    // The Ångström sign folds into “å”.
    for letter in [0xC5, 0xE5] as [UInt32] where run.first <= letter && letter <= run.last {
      result.insert(0x212B, 0x212B)
    }
  }

  /// Adds what a part of a run becomes, moved by an offset.
  private static func shift(
    _ run: ScalarSet.Run, _ first: UInt32, _ last: UInt32, by offset: Int32, into result: inout ScalarSet
  ) {
    let low = max(run.first, first)
    let high = min(run.last, last)
    guard low <= high else { return }
    result.insert(UInt32(bitPattern: Int32(low) + offset), UInt32(bitPattern: Int32(high) + offset))
  }

  private static func firstPair(from scalar: UInt32) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The blocks that hold letters with case, ASCII excepted.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xB5...0x58F, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E, 0x1E00...0x1FFF,
    0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xABBF,
    0xFF21...0xFF5A, 0x10400...0x104FF, 0x10570...0x105BF, 0x10C80...0x10CFF, 0x10D50...0x10D8F, 0x118A0...0x118DF,
    0x16E40...0x16E7F, 0x1E900...0x1E943,
  ]

  /// The same without the letters that `insertLatin1` knows.
  private static let tabled: [ClosedRange<UInt32>] =
    [0xB5...0xBF, 0xDF...0xDF, 0xFF...0x58F] + blocks.dropFirst()

  /// Each scalar beyond ASCII with each letter that differs from it in case only, sorted. Made at first use.
  private static let pairs: [(scalar: UInt32, other: UInt32)] = {
    var families: [UInt32: Set<UInt32>] = [:]
    for block in blocks {
      for value in block {
        // Dotted capital I and dotless small i fold into “i” in Turkic languages only.
        guard value != 0x130, value != 0x131, let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        var family: Set<UInt32> = [value]
        for mapping in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
          let scalars = mapping.unicodeScalars
          if scalars.count == 1, let only = scalars.first { family.insert(only.value) }
        }
        guard family.count > 1 else { continue }
        for member in family { family.formUnion(families[member] ?? []) }
        for member in family { families[member] = family }
      }
    }
    var result: [(scalar: UInt32, other: UInt32)] = []
    for (scalar, family) in families where scalar > 0x7F {
      for other in family where other != scalar { result.append((scalar, other)) }
    }
    result.sort { ($0.scalar, $0.other) < ($1.scalar, $1.other) }
    return result
  }()
}
