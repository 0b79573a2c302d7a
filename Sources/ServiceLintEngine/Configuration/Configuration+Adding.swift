import ServiceLintReaders
import ServiceLintText

/// Writing a suppression into a configuration's text, beside whatever people wrote there.
extension Configuration {
  /// The text of the file with one more entry under `suppressions`, and the entry's line, from 1.
  ///
  /// - Returns: `nil` if the list is written in brackets, or in a way that cannot be added to safely.
  public func adding(_ entry: Suppression) -> (text: [UInt8], line: Int)? {
    let old = Array(tree.bytes[..<tree.count])
    guard let place = placeForSuppression(in: old) else { return nil }
    var addition = place.needsKey ? "suppressions:\n" : ""
    addition += Self.lines(of: entry, indentedBy: place.indent)
    var text = Array(old[..<place.offset])
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    let start = text.count
    text += Array(addition.utf8) + old[place.offset...]
    // Whatever was misjudged, nothing is written that reads otherwise than it is meant.
    guard let new = try? Configuration(text: String(decoding: text, as: UTF8.self), path: path, folder: folder),
      new.suppressions.count == suppressions.count + 1,
      new.suppressions.contains(where: { $0.text == entry.text && $0.range.start >= start }),
      new.rules.count == rules.count, new.exclude.count == exclude.count
    else { return nil }
    let before = text[..<(start + (place.needsKey ? 14 : 0))]
    return (text, before.count { $0 == 0x0A } + 1)
  }

  /// An entry as it is written in a file.
  public static func lines(of entry: Suppression, indentedBy indent: Int) -> String {
    var members = [("rule", entry.rule.text)]
    if let definition = entry.definition { members.append(("definition", quoted(definition))) }
    if let path = entry.path { members.append(("path", quoted(path.text))) }
    if let fingerprint = entry.fingerprint { members.append(("fingerprint", quoted(fingerprint))) }
    members.append(("reason", quoted(entry.reason)))
    if let until = entry.until { members.append(("until", "\(until)")) }
    let space = String(repeating: " ", count: indent)
    return members.enumerated().map { "\(space)\($0 == 0 ? "- " : "  ")\($1.0): \($1.1)\n" }.joined()
  }

  /// YAML takes JSON's strings.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func placeForSuppression(in text: [UInt8]) -> (offset: Int, indent: Int, needsKey: Bool)? {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind != .null else {
      return (text.count, 2, true)
    }
    guard tree.nodes[root].kind == .object, text.indices.contains(Int(tree.nodes[root].start)),
      text[Int(tree.nodes[root].start)] != UInt8(ascii: "{")
    else { return nil }
    guard let list = tree.value(of: root, "suppressions") else { return (text.count, 2, true) }
    guard tree.nodes[list].kind == .array, let first = tree.elements(of: list).first,
      let last = tree.elements(of: list).last, text[Int(tree.nodes[list].start)] != UInt8(ascii: "[")
    else { return nil }
    var line = Int(tree.nodes[first].start)
    while line > 0, text[line - 1] != 0x0A { line -= 1 }
    let indent = text[line...].prefix { $0 == 0x20 }.count
    var end = Int(tree.nodes[last].end)
    while end > 0, end < text.count, text[end - 1] != 0x0A { end += 1 }
    return (end, indent, false)
  }
}
