/// How a text is meant that is YAML to its platform and not to YAML 1.2.2.
///
/// The specification's own test suite forbids each of these things, so they are for texts of which it is known whose
/// they are.
public struct YAMLDialect: Sendable {
  /// As many spaces does a tab stand for, wherever it stands; `nil`: tabs are tabs.
  public var tabWidth: Int?
  /// Whether what stands in brackets or quotes may be indented in any way, as PyYAML and its kin take it.
  public var indentsFreely: Bool
  /// Whether tags of Jinja (`{% … %}`, `{# … #}`) may stand between the lines: they count as white space.
  public var hasJinja: Bool

  public init(tabWidth: Int? = nil, indentsFreely: Bool = false, hasJinja: Bool = false) {
    self.tabWidth = tabWidth
    self.indentsFreely = indentsFreely
    self.hasJinja = hasJinja
  }

  /// YAML 1.2.2.
  public static let standard = YAMLDialect()
}

/// A text as a dialect reads it, and the way back to the text as it stands.
struct YAMLExpansion {
  private(set) var bytes: [UInt8] = []
  /// Where the first space of each tab stands.
  private var tabs: [UInt32] = []
  private let width: Int

  init(_ source: ArraySlice<UInt8>, _ dialect: YAMLDialect) {
    width = max(1, min(dialect.tabWidth ?? 1, 8))
    bytes.reserveCapacity(source.count + source.count / 8)
    for byte in source {
      if byte == 0x09, dialect.tabWidth != nil {
        tabs.append(UInt32(truncatingIfNeeded: bytes.count))
        for _ in 0..<width { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if dialect.hasJinja { blankTags() }
  }

  /// The offset in the text as it stands.
  func source(_ offset: UInt32) -> UInt32 {
    let before = count(before: offset)
    guard before > 0 else { return offset }
    let inside = min(Int(offset) - Int(tabs[before - 1]), width)
    // The tabs before it, the last of them as far as the offset lies in it.
    return offset - UInt32((before - 1) * (width - 1) + (inside == width ? width - 1 : inside))
  }

  /// The first tab whose text begins behind an offset.
  func nextTab(from offset: UInt32) -> UInt32? {
    let index = count(before: offset)
    return index < tabs.count ? tabs[index] : nil
  }

  /// How many tabs begin before an offset.
  private func count(before offset: UInt32) -> Int {
    var low = 0
    var high = tabs.count
    while low < high {
      let middle = (low + high) / 2
      if tabs[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func blankTags() {
    var index = 0
    var vain = false
    while index + 1 < bytes.count, !vain {
      let second = bytes[index + 1]
      guard bytes[index] == UInt8(ascii: "{"), second == UInt8(ascii: "%") || second == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count, bytes[end] != second || bytes[end + 1] != UInt8(ascii: "}") { end += 1 }
      vain = end + 1 >= bytes.count
      guard !vain else { return }
      for place in index..<end + 2 where bytes[place] != 0x0A && bytes[place] != 0x0D { bytes[place] = 0x20 }
      index = end + 2
    }
  }
}

extension SourceTree {
  /// Moves everything from an expanded text back to the text as it stands.
  mutating func relocate(from expansion: YAMLExpansion) {
    for index in nodes.indices {
      nodes[index].start = expansion.source(nodes[index].start)
      nodes[index].end = expansion.source(nodes[index].end)
    }
    for index in comments.indices {
      comments[index].start = expansion.source(comments[index].start)
      comments[index].end = expansion.source(comments[index].end)
    }
    for (node, range) in tags {
      tags[node]?.start = expansion.source(range.start)
      tags[node]?.end = expansion.source(range.end)
    }
    for index in cooked.runs.indices { cooked.runs[index].source = expansion.source(cooked.runs[index].source) }
  }
}
