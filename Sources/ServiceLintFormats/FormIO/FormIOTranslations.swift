import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// What says a form's texts in other languages: by the text itself (Form.io's `i18n`, in the form or in a file beside
/// it; Open Forms' `component_translations`), or by the name of the property, in an object beside the text (Open
/// Forms' `translations`).
struct FormIOTranslations {
  struct Language {
    /// As a text of the model.
    var tag: Value
    var name: String
    /// Where the translations stand, by the texts that they translate.
    var texts: [String: Place] = [:]
  }

  struct Place {
    /// The number of the file; `nil`: the tree at hand.
    var file: Int?
    var node: Int
  }

  /// All but the one that the form is written in.
  var languages: [Language] = []
  var files: [FormIOFile] = []
  /// `{language: {property: text}}` beside the text that is being written; 0: there is none.
  var holder = 0
  /// The property's name there if it is another than the text's own key.
  var property: String?
}

extension FormIOReader {
  /// Writes a text in the other languages, and says of it in which it is missing: there it appears as it is.
  mutating func translate(
    _ source: Int, text: UInt32, as role: Value, of owner: UInt32, condition: FormIOCondition?
  ) {
    guard let all = translations else { return }
    let kept = language
    // A translation has none of its own.
    translations = nil
    var condition = condition
    if let own = condition { condition = anchored(own) }
    let content = string(source)
    let own = source > 0 && nodes[source - 1].kind == .key ? tree.key(source - 1) : ""
    let property = all.property ?? own
    var missing: [Value] = []
    for other in all.languages {
      language = other.tag
      if all.holder > 0, let texts = tree.value(of: all.holder, other.name),
        let found = tree.value(of: texts, property), isFilled(found)
      {
        write(found, as: role, of: owner, condition: condition)
      } else if let place = other.texts[content] {
        if let number = place.file {
          reading(all.files[number]) { _ = $0.write(place.node, as: role, of: owner, condition: condition) }
        } else {
          write(place.node, as: role, of: owner, condition: condition)
        }
      } else {
        missing.append(other.tag)
      }
    }
    language = kept
    translations = all
    let list = builder.model.values.addList(missing)
    if missing.isEmpty {
      builder.setDefault(text, TextProperty.missingIn, list)
    } else {
      builder.set(text, TextProperty.missingIn, list, at: place(source))
    }
  }

  /// A condition that can be set while another file is read.
  private mutating func anchored(_ it: FormIOCondition) -> FormIOCondition {
    guard it.elsewhere == nil else { return it }
    let range = place(it.source)
    let written: Value =
      nodes[it.source].kind == .string ? text(it.source) : .text(start: Int(range.start), count: range.count)
    return FormIOCondition(condition: it.condition, source: 0, elsewhere: (written, range))
  }

  /// Form.io's `i18n`: in the form, and in the files beside it that say nothing else.
  mutating func findTranslations(of form: Int, _ companions: [CompanionFile]) {
    let own = formMember(.i18n, of: form)
    let files = companions.filter { FormIOTranslations.isFile($0.tree) }
    guard hasElements(own) || !files.isEmpty else { return }
    var made = FormIOTranslations()
    var said = texts(of: formMember(.components, of: form))
    let title = formMember(.title, of: form)
    if isFilled(title) { said.insert(string(title)) }
    collect(own, file: nil, among: said, into: &made)
    for companion in files {
      let file = FormIOFile(companion, &builder)
      made.files.append(file)
      let number = made.files.count - 1
      reading(file) { reader in
        guard let root = reader.tree.roots.first.map(Int.init) else { return }
        reader.collect(root, file: number, among: said, into: &made)
      }
    }
    let stated = formMember(.language, of: form)
    // What translates each text by itself is the language that the form is written in.
    let base = isFilled(stated) ? string(stated) : made.languages.first { isSame($0, made.files) }?.name
    made.languages.removeAll { $0.name == base }
    guard !made.languages.isEmpty else { return }
    if let base { language = builder.model.values.add(base) }
    translations = made
  }

  /// The texts of a form, to tell translations of them from those of the renderer's own words.
  private mutating func texts(of components: Int) -> Set<String> {
    guard components > 0 else { return [] }
    var found: Set<String> = []
    for node in components..<max(components, Int(nodes[components].next)) where nodes[node].kind == .string {
      found.insert(string(node))
    }
    return found
  }

  private mutating func collect(_ list: Int, file: Int?, among said: Set<String>, into made: inout FormIOTranslations) {
    guard nodes[list].kind == .object, file != nil || list > 0 else { return }
    for entry in tree.members(of: list) {
      var texts: [String: FormIOTranslations.Place] = [:]
      for member in tree.members(of: entry.value) where isFilled(member.value) && nodes[member.value].kind == .string {
        let key = tree.key(member.key)
        if said.contains(key) { texts[key] = FormIOTranslations.Place(file: file, node: member.value) }
      }
      guard !texts.isEmpty else { continue }
      let name = tree.key(entry.key)
      if let known = made.languages.firstIndex(where: { $0.name == name }) {
        made.languages[known].texts.merge(texts) { first, _ in first }
      } else {
        made.languages.append(.init(tag: builder.model.values.add(name), name: name, texts: texts))
      }
    }
  }

  private mutating func isSame(_ language: FormIOTranslations.Language, _ files: [FormIOFile]) -> Bool {
    for (text, place) in language.texts {
      let other = place.file.map { files[$0].tree.string(place.node) } ?? string(place.node)
      if other != text { return false }
    }
    return true
  }
}
