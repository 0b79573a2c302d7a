import ServiceLintEngine
import ServiceLintText

/// Places as SARIF says them, and the messages that link to them.
struct SARIFLocations {
  /// What relative paths are relative to.
  static let base = "%SRCROOT%"

  var root: SourceRoot
  var limits: SARIFReport.Limits

  /// - Parameter id: the number by which the message links to it.
  func write(_ location: Location, id: Int?, to writer: inout JSONWriter) {
    writer.object { writer in
      if let id { writer.member("id", id) }
      writer.object("physicalLocation") { writer in
        writer.object("artifactLocation") { writer in
          let path = root.path(location.file)
          writer.member("uri", (path.hasPrefix("/") ? "file://" : "") + PercentEncoding.path(path))
          if !path.hasPrefix("/") { writer.member("uriBaseId", Self.base) }
        }
        writer.object("region") {
          $0.member("startLine", location.line)
          $0.member("startColumn", location.utf16Column)
          $0.member("endLine", location.endLine)
          $0.member("endColumn", location.utf16EndColumn)
        }
      }
      if !location.place.isEmpty {
        writer.array("logicalLocations") { $0.object { $0.member("fullyQualifiedName", location.place) } }
        writer.text("message", location.place)
      }
    }
  }

  /// What is wrong, where in people's words, how to mend it, and links to the other places: a receiver shows those only
  /// if the message links to them.
  func message(_ finding: Finding, _ words: CheckWords) -> String {
    var lines = [Self.plain(finding.message)]
    if !finding.location.place.isEmpty { lines.append(Self.plain(words.place(finding.location.place))) }
    if !finding.fix.isEmpty { lines.append(Self.plain(words.fix(finding.fix))) }
    if !finding.related.isEmpty {
      var links = finding.related.prefix(limits.locations).enumerated().map { index, location in
        let name = location.place.isEmpty ? words.lineNumber(location.line) : location.place
        return "[\(Self.plain(name, isLink: true))](\(index + 1))"
      }
      if finding.related.count > limits.locations {
        links.append(words.morePlaces(finding.related.count - limits.locations))
      }
      lines.append("\(words.seeAlso) \(links.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  /// A text in which nothing is a link (SARIF 2.1.0, 3.11.6): brackets that could be one are escaped.
  static func plain(_ text: String, isLink: Bool = false) -> String {
    guard isLink || text.utf8.contains(UInt8(ascii: "]")) && text.contains("](") else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
