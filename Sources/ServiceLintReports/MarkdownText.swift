/// Texts inside Markdown (GitHub Flavored Markdown): what a label holds must show as it is and change nothing.
enum MarkdownText {
  /// A text of which every character shows as itself, in a paragraph and in the cell of a table. Line ends become
  /// spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.unicodeScalars.append(" ")
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // A mention would call people, a reference would link to a stranger's issue.
      case "@", "#": result += "&#\(scalar.value);"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(isShown(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// A link, or the bare text if there is no address.
  static func link(_ text: String, to address: String) -> String {
    guard !address.isEmpty else { return escaped(text) }
    let target = PercentEncoding.address(address).replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(escaped(text))](\(target))"
  }

  /// No control, and none of the characters that reverse the direction of writing.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
