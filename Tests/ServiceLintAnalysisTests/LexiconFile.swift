import ServiceLintAnalysis
/// Reads the simple YAML of the lexicons: maps by indentation, flow lists of plain or double-quoted words.
enum LexiconFile {
  static func read(_ text: String) -> Lexicon {
    var lines: [String] = []
    for raw in text.split(separator: "\n") {
      let line = String(raw)
      if line.drop(while: { $0 == " " }).first == "#" { continue }
      if let last = lines.last, last.contains("["), !last.contains("]") {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(line)
      }
    }
    var lexicon = Lexicon(language: "", concepts: [], subjects: [])
    var section = "", entry = ""
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      let body = line.dropFirst(indent)
      guard let colon = body.firstIndex(of: ":") else { continue }
      let key = String(body[..<colon])
      let rest = String(body[body.index(after: colon)...].drop { $0 == " " })
      if indent == 0 {
        section = key
        if key == "language" { lexicon.language = rest }
        if key == "fillers" { lexicon.fillers = list(rest) }
        if key == "neutral" { lexicon.neutral = list(rest) }
        if key == "questions" { lexicon.questions = list(rest) }
      } else if indent == 2 {
        entry = key
        if section == "concepts" {
          lexicon.concepts.append(.init(concept: entry))
        } else {
          lexicon.subjects.append(.init(subject: entry))
        }
      } else if section == "concepts" {
        let i = lexicon.concepts.count - 1
        if key == "labels" { lexicon.concepts[i].labels = list(rest) }
        if key == "keys" { lexicon.concepts[i].keys = list(rest) }
        if key == "not" { lexicon.concepts[i].not = list(rest) }
      } else {
        let i = lexicon.subjects.count - 1
        if key == "labels" { lexicon.subjects[i].labels = list(rest) }
        if key == "keys" { lexicon.subjects[i].keys = list(rest) }
        if key == "weak" { lexicon.subjects[i].weak = list(rest) }
        if key == "addressed" { lexicon.subjects[i].addressed = list(rest) }
      }
    }
    return lexicon
  }
  static func list(_ text: String) -> [String] {
    let inner = text.dropFirst().prefix { $0 != "]" }
    return inner.split(separator: ",").map {
      var w = $0.drop { $0 == " " }; while w.last == " " { w.removeLast() }
      if w.first == "\"" { w = w.dropFirst().dropLast() }; return String(w)
    }.filter { !$0.isEmpty }
  }
}
