import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The form itself, around its components.
extension FormIOReader {
  /// Opens the service and the form.
  mutating func form(_ form: Int, root: Int, _ companions: [CompanionFile]) {
    nav = norwegian(form)
    let service = builder.open(.service, at: whole(root))
    for list in [ServiceProperty.steps, .tasks, .documents] {
      builder.set(service, list, .unknown, at: .none)
    }
    if nav == nil {
      builder.set(service, ServiceProperty.channels, .unknown, at: .none)
    } else {
      norwegianChannels(form, service: service)
    }
    let node = builder.open(.form, at: whole(form))
    let path = formMember(.path, of: form)
    state(node, FormProperty.id, isFilled(path) ? path : formMember(.name, of: form))
    if isFilled(path) { builder.model.identity = tree.string(path) }
    // Renderers of plain Form.io mark what is required by an asterisk (`field-required`), have no page to check
    // answers on, and send to a server.
    builder.setDefault(node, FormProperty.marks, Vocabulary.standard.value(.mark, "required"))
    builder.setDefault(
      node, FormProperty.sends, builder.model.values.addList([Vocabulary.standard.value(.channelKind, "web")]))
    builder.set(node, FormProperty.outputs, .unknown, at: .none)
    state(node, FormProperty.language, formMember(.language, of: form))
    if nav != nil { norwegianForm(form, service: service, form: node) } else { findTranslations(of: form, companions) }
    if let all = translations {
      let list = builder.model.values.addList((language.map { [$0] } ?? []) + all.languages.map(\.tag))
      builder.setDefault(node, FormProperty.languages, list)
    }
    if root != form { columbia(root, form: node) }
    let isBlock = isBuildingBlock(form)
    if isBlock {
      // Nobody sees it by itself: what a page says around it stands in the forms that embed it.
      for property in [FormProperty.title, .marks, .sends] { builder.set(node, property, .unknown, at: .none) }
    } else {
      let wrapped = root == form ? 0 : wrapperName(root)
      let title = [formMember(.title, of: form), wrapped, formMember(.name, of: form)].first { isFilled($0) } ?? 0
      state(node, FormProperty.title, write(title, as: words.title, of: node))
    }
    if nav != nil {
      norwegianSignIn(form, form: node)
      norwegianStart(form)
    }
    let components = formMember(.components, of: form)
    if components > 0 { pages(components, isWizard: equals(formMember(.display, of: form), "wizard")) }
    if nav != nil { norwegianSignatures(form, form: node) }
    builder.close()
    builder.close()
  }
}
