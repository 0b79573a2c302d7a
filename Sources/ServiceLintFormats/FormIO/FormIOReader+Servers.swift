import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What servers wrap around a form: British Columbia's (CHEFS: common hosted form service), and Form.io's own.
extension FormIOReader {
  /// The record of a form in British Columbia's service (bcgov/common-hosted-form-service, `app/src/forms`): either the
  /// root, with its `versions`, or a member `form` beside the `version`.
  private mutating func record(_ root: Int) -> Int {
    let form = formMember(.form, of: root)
    return form > 0 && formMember(.version, of: root) > 0 ? form : root
  }

  /// The name under which the record has the form; 0: it has none.
  mutating func wrapperName(_ root: Int) -> Int { formMember(.name, of: record(root)) }

  /// Signing in and saving as the record says.
  mutating func columbia(_ root: Int, form: UInt32) {
    let record = record(root)
    if let drafts = tree.value(of: record, "enableSubmitterDraft"), isTrue(drafts) || isFalse(drafts) {
      builder.set(form, FormProperty.saveAndResume, .bool(isTrue(drafts)), at: place(drafts))
    }
    guard let providers = tree.value(of: record, "identityProviders"), hasElements(providers) else { return }
    var methods: [Value] = []
    for provider in elements(of: providers) {
      let code = tree.value(of: provider, "code") ?? 0
      // `public`: anybody, without signing in.
      guard isFilled(code), !equals(code, "public") else { return }
      let name = tree.value(of: provider, "display") ?? 0
      methods.append(text(isFilled(name) ? name : code))
    }
    let signIn = builder.open(.signIn, at: place(providers))
    builder.set(signIn, SignInProperty.required, .bool(true), at: place(providers))
    builder.set(signIn, SignInProperty.methods, builder.model.values.addList(methods), at: place(providers))
    builder.set(signIn, SignInProperty.pasteAllowed, .unknown, at: .none)
    builder.close()
    builder.set(form, FormProperty.signIn, builder.model.object(signIn), at: place(providers))
  }

  /// Whether a record of Form.io's server is kept to be put into forms, by its path: `common/component/address`.
  mutating func isBuildingBlock(_ form: Int) -> Bool {
    guard nav == nil, let path = tree.value(of: form, "path"), isFilled(path), tree.value(of: form, "_id") != nil else {
      return false
    }
    return string(path).utf8.split(separator: UInt8(ascii: "/")).dropLast().contains { part in
      ["component", "components", "block", "blocks", "fragment", "fragments"].contains(String(Substring(part)))
    }
  }
}
