import ServiceLintReaders

/// What stands in a text that may hold HTML: its prose, and the things in it that rules ask for.
///
/// All offsets are of the bytes that were read. Prose is the text without markup, addresses and code, with “…”
/// where a template expression stands between words; blocks, list items and cells stand on lines of their own.
struct MarkupText {
  /// A link, with what people read of it.
  struct Link {
    var start = 0
    var end = 0
    /// The prose inside, the alternatives of images included; a range of `buffer`.
    var text: Range<Int> = 0..<0
    var address: Range<Int>?
    /// `nil`: the platform decides.
    var opensWindow: Bool? = false
    var hasExpression = false
  }

  struct Image {
    var start = 0
    var end = 0
    /// Between the quotes; `nil`: there is no `alt`.
    var alternative: Range<Int>?
    var address: Range<Int>?
    var inLink = false
  }

  struct Heading {
    var start = 0
    var end = 0
    var level = 1
    /// A range of `buffer`.
    var text: Range<Int> = 0..<0
  }

  struct Table {
    var start = 0
    var end = 0
    var rows = 0
    var columns = 0
    var headerCells = 0
    /// A range of `buffer`.
    var caption: Range<Int>?
    var presentational = false
  }

  struct Media {
    var start = 0
    var end = 0
    var kind = "frame"
    var address: Range<Int>?
    var captions = false
  }

  /// One of the things, in the order in which they begin.
  enum Item {
    case link(Int), image(Int), heading(Int), table(Int), media(Int)
  }

  /// All prose, one line behind the other.
  var buffer: [UInt8] = []
  var links: [Link] = []
  var images: [Image] = []
  var headings: [Heading] = []
  var tables: [Table] = []
  var media: [Media] = []
  var items: [Item] = []
  /// Colours that the markup sets itself, as ranges of what was read.
  var colours: [Range<Int>] = []
  var hasExpression = false
  /// Whether there was any element, entity, expression or address; if not, the text is its own prose.
  var isPlain = true

  /// Whether there is anything in it that has a place of its own.
  var hasParts: Bool { !items.isEmpty || !colours.isEmpty }

  /// What stands in prose where the platform puts in what we do not know: “…”.
  static let gap = Array("…".utf8)

  /// How many things are kept of one text: more are no text for people.
  static let mostItems = 2_000

  /// Whether bytes hold anything that is no prose. One pass, no copy.
  static func needsReading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let source = bytes.span
    while index < range.upperBound {
      if index + 8 <= range.upperBound {
        let plain = plainBytes(source.word(at: index))
        index += plain
        if plain == 8 { continue }
      }
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return true
      case UInt8(ascii: "{"):
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") { return true }
        if index > range.lowerBound, bytes[index - 1] == UInt8(ascii: "$") || bytes[index - 1] == UInt8(ascii: "#") {
          return true
        }
      case UInt8(ascii: ":"):
        if index + 2 < range.upperBound, bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/") {
          return true
        }
      case UInt8(ascii: "."):
        if index >= range.lowerBound + 3, bytes[index - 1] | 0x20 == UInt8(ascii: "w"),
          bytes[index - 2] | 0x20 == UInt8(ascii: "w"), bytes[index - 3] | 0x20 == UInt8(ascii: "w")
        {
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  /// How many of eight bytes come before the first `<`, `&`, `{`, `:` or `.`.
  @inline(__always)
  private static func plainBytes(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let less = word ^ ones &* 0x3C, and = word ^ ones &* 0x26, brace = word ^ ones &* 0x7B
    let colon = word ^ ones &* 0x3A, stop = word ^ ones &* 0x2E
    // In the lowest byte that is one of them the subtraction borrows, and the byte had no high bit.
    let found =
      (less &- ones) & ~less | (and &- ones) & ~and | (brace &- ones) & ~brace | (colon &- ones) & ~colon
      | (stop &- ones) & ~stop
    return (found & (ones << 7)).trailingZeroBitCount >> 3
  }
}
