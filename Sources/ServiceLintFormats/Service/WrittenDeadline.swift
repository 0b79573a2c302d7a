/// A deadline as people write it: `出生から15日以内`, `15 days after the birth`.
struct WrittenDeadline: Equatable {
  var after: String
  var days: Int64

  /// `nil`: the text can't be read.
  static func read(_ text: String) -> WrittenDeadline? {
    let plain = PlainText.trimmed(PlainText.halfWidth(text))
    for (separator, eventIsFirst) in [("から", true), (" after ", false), (" from ", false)] {
      guard let range = plain.firstRange(of: separator) else { continue }
      let parts = (PlainText.trimmed(plain[..<range.lowerBound]), PlainText.trimmed(plain[range.upperBound...]))
      let (event, span) = eventIsFirst ? parts : (parts.1, parts.0)
      guard !event.isEmpty, !Quantity.isBare(span), let days = Quantity.read(span, in: .days) else { continue }
      return WrittenDeadline(after: event, days: days)
    }
    return nil
  }
}
