/// A line by which a step of GitHub Actions puts a note beside the code.
///
///     ::error file=forms/dog.json,line=3,title=Label missing::This field has no label.
struct WorkflowCommand {
  var name: String
  var properties: [(name: String, value: String)]
  var message: String

  var line: String {
    let properties = properties.map { "\($0.name)=\(Self.escaped(property: $0.value))" }.joined(separator: ",")
    return "::\(name)\(properties.isEmpty ? "" : " " + properties)::\(Self.escaped(message))\n"
  }

  /// A message: per cent and line ends by their codes, so that it stays one line and none of it is a command.
  static func escaped(_ text: String) -> String { escape(text, also: []) }

  /// A property: also what ends it.
  static func escaped(property text: String) -> String { escape(text, also: [":", ","]) }

  /// By scalars: to `String` CR LF is one character.
  private static func escape(_ text: String, also others: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where others.contains(":"): result += "%3A"
      case "," where others.contains(","): result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
