/// A value in the options of a macro call, as offsets in the template.
indirect enum MacroValue {
  /// A text: the bytes between its quotes.
  case text(Range<Int>)
  case number(Range<Int>)
  case flag(Bool, Range<Int>)
  case list([MacroValue])
  case object([(key: String, value: MacroValue)])
  /// Anything that only the running template knows.
  case expression(Range<Int>)

  /// The last member of a name; `nil` if there is none, or this is no object.
  subscript(key: String) -> MacroValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// Whether it is a text that stands here.
  var isText: Bool {
    if case .text(let range) = self { return !range.isEmpty }
    return false
  }

  /// Whether it says “nothing” or “no”.
  var isNo: Bool {
    if case .flag(let says, _) = self { return !says }
    return false
  }
}
