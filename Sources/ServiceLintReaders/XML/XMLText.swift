import ServiceLintText

/// Texts and values that differ from their source (XML 1.0, sections 2.11, 3.3.3 and 4.4).
enum XMLText {
  /// Appends a piece as it is, but for its line ends.
  static func copy(_ bytes: [UInt8], _ piece: Range<Int>, into cooked: inout CookedTexts) {
    guard !piece.isEmpty else { return }
    note(piece.lowerBound, &cooked)
    var at = piece.lowerBound
    while at < piece.upperBound {
      if bytes[at] == 0x0D {
        cooked.bytes.append(0x0A)
        at += at + 1 < piece.upperBound && bytes[at + 1] == 0x0A ? 2 : 1
        note(at, &cooked)
      } else {
        cooked.bytes.append(bytes[at])
        at += 1
      }
    }
  }

  /// Appends a piece with its references replaced and its line ends as XML means them.
  static func decode(
    _ bytes: [UInt8], _ piece: Range<Int>, isAttribute: Bool, _ entities: inout XMLEntities,
    into cooked: inout CookedTexts
  ) throws(XMLFailure) {
    guard !piece.isEmpty else { return }
    note(piece.lowerBound, &cooked)
    var at = piece.lowerBound
    while at < piece.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "&"):
        let reference = try XMLReference.read(bytes, at: at, end: piece.upperBound)
        let made: [UInt8]
        switch reference.meaning {
        case .scalar(let scalar): made = UTF8.encode(scalar).map(Array.init) ?? []
        case .entity(let name): made = try entities.text(bytes[name], in: bytes, at: at)
        }
        // Each byte of what a reference stands for comes from the reference's beginning.
        for byte in made {
          note(at, &cooked)
          cooked.bytes.append(byte)
        }
        at = reference.end
        note(at, &cooked)
      case 0x0D:
        cooked.bytes.append(isAttribute ? 0x20 : 0x0A)
        at += at + 1 < piece.upperBound && bytes[at + 1] == 0x0A ? 2 : 1
        note(at, &cooked)
      case 0x0A where isAttribute, 0x09 where isAttribute:
        cooked.bytes.append(0x20)
        at += 1
      case let byte:
        cooked.bytes.append(byte)
        at += 1
      }
    }
  }

  /// From here on, the text comes from an offset.
  private static func note(_ source: Int, _ cooked: inout CookedTexts) {
    cooked.runs.append(
      CookedTexts.Run(cooked: UInt32(cooked.bytes.count), source: UInt32(truncatingIfNeeded: source)))
  }
}
