/// Texts in the one width in which quantities and words are read.
enum PlainText {
  /// ASCII in half width, katakana in full width, the ideographic space as a space, wave dashes as one.
  static func halfWidth(_ text: String) -> String {
    // Most texts have nothing of it.
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5D: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      // Wave dashes and the full-width tilde.
      case 0x301C, 0xFF5E: result.append("〜")
      case 0xFFE5: result.append("¥")
      case 0xFF66...0xFF9D: result.append(katakana[Int(scalar.value - 0xFF66)])
      case 0xFF9E, 0xFF9F:
        if let last = result.popLast() {
          let mark: UInt32 = scalar.value == 0xFF9E ? 1 : 2
          let takesMark = (0x30AB...0x30DB).contains(last.value)
          result.append(last == "ウ" ? "ヴ" : takesMark ? Unicode.Scalar(last.value + mark) ?? last : last)
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Full-width forms of U+FF66 to U+FF9D.
  private static let katakana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

  /// Without white space at the ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
