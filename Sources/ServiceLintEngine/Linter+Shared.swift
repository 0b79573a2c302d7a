import ServiceLintModel
import ServiceLintValue

/// What is worked out once for all nodes of a form.
///
/// “The first question that asks for the family name” is the same one, whichever field a rule looks at: were it looked
/// for anew from each field, a form would take time with the square of its length.
extension Linter {
  /// What the shared names of one rule mean; `lazy`: nobody has asked yet.
  struct SharedValues {
    /// The form for which they mean it.
    var form: UInt32
    var values: [Value]
  }

  mutating func forgetShared() { sharedValues = Array(repeating: nil, count: rules.members.count) }

  private func form(of object: Value) -> UInt32 {
    let form = store.slots[object.slots + CommonProperty.form.slot]
    return form.tag == .object ? form.node : 0
  }

  /// Puts into the frame what is known from the form's nodes before.
  mutating func takeShared(_ loaded: LoadedRule, of object: Value) {
    let number = loaded.rule.number
    guard sharedValues[number]?.form == form(of: object) else { return }
    let places = loaded.rule.shared
    for index in places.indices { frame[places[index]] = sharedValues[number]?.values[index] ?? .lazy }
  }

  /// Keeps what the frame has of them. An error is worked out anew: it has run out of what one decision may take.
  mutating func keepShared(_ loaded: LoadedRule, of object: Value) {
    let form = form(of: object)
    let number = loaded.rule.number
    let isKnown = sharedValues[number]?.form == form
    let places = loaded.rule.shared
    let isMore = places.indices.contains { index in
      let tag = frame[places[index]].tag
      if tag == .lazy || tag == .error { return false }
      return !isKnown || sharedValues[number]?.values[index].tag == .lazy
    }
    // Most nodes come when all is known.
    guard isMore else { return }
    let values = places.map { frame[$0].tag == .error ? .lazy : frame[$0] }
    sharedValues[number] = SharedValues(form: form, values: values)
    store.pin()
  }
}
