/// The words of HTML's `autocomplete` attribute (WHATWG HTML, 4.10.18.7 Autofill) and what they stand for in the model.
public enum AutofillTokens {
  /// Whether an attribute's value is one that HTML knows: `on`, `off`, or in this order `section-*`, `shipping` or
  /// `billing`, `home` … `pager` (only before a contact token), a field name, `webauthn`; parted by white space.
  ///
  /// The empty text is valid: it leaves the choice to the browser.
  public static func isAutofill(_ text: ArraySlice<UInt8>) -> Bool {
    if words(text).isEmpty { return true }
    return parse(text) != nil
  }

  /// The field name in an attribute's value; `nil` for `on`, `off`, `webauthn` alone, and whatever HTML does not know.
  public static func fieldName(_ text: ArraySlice<UInt8>) -> String? {
    guard let name = parse(text), !name.isEmpty else { return nil }
    return name
  }

  /// The token by which a browser fills in one's own answer to a concept; `nil`: there is none.
  public static func token(for concept: String) -> String? {
    concepts.first { $0.concept == concept }?.token
  }

  /// The concept that an attribute's value names; `nil` if it names none that the model has.
  public static func concept(for text: ArraySlice<UInt8>) -> String? {
    if text.isEmpty { return nil }
    guard let name = fieldName(text) else { return nil }
    if name == "tel", words(text).contains("mobile") { return "mobile" }
    if name == "tel", words(text).contains("fax") { return "fax" }
    return concepts.first { $0.token == name }?.concept ?? furtherConcepts[name]
  }

  /// Whether a valid attribute's value would fill in something else than the concept. A part of it, or the whole of
  /// which it is a part, is no contradiction: `name` for a family name, `street-address` for `address`.
  public static func contradicts(_ text: ArraySlice<UInt8>, concept: String) -> Bool {
    guard !concept.isEmpty, let name = fieldName(text) else { return false }
    guard let meant = self.concept(for: text) else {
      // A name that stands for something of which the model has no concept: a nickname, a photo.
      return token(for: concept) != nil && token(for: concept) != name
    }
    if meant == concept || meant.hasPrefix(concept + ".") || concept.hasPrefix(meant + ".") { return false }
    let family = related[meant]
    return family == nil || family != related[concept]
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [String] {
    if text.count > 200 { return ["too-long"] }
    // One word in small letters, as nearly always: nothing to part, nothing to fold.
    if !text.isEmpty, text.allSatisfy({ $0 > 0x20 && !($0 &- 0x41 < 26) }) {
      return [String(decoding: text, as: UTF8.self)]
    }
    return text.split { $0 == 0x20 || $0 &- 0x09 < 5 && $0 != 0x0B }
      .map { String(decoding: $0.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) }
  }

  /// The field name, empty for `on`, `off` and `webauthn` alone; `nil` if HTML does not know the value.
  private static func parse(_ text: ArraySlice<UInt8>) -> String? {
    var rest = words(text)[...]
    if rest.count == 1, rest.first == "on" || rest.first == "off" || rest.first == "webauthn" { return "" }
    if let first = rest.first, first.hasPrefix("section-") { rest.removeFirst() }
    if rest.first == "shipping" || rest.first == "billing" { rest.removeFirst() }
    var isContact = false
    if let first = rest.first, ["home", "work", "mobile", "fax", "pager"].contains(first) {
      rest.removeFirst()
      isContact = true
    }
    guard let name = rest.first else { return nil }
    rest.removeFirst()
    if rest.first == "webauthn" { rest.removeFirst() }
    guard rest.isEmpty else { return nil }
    if contactNames.contains(name) { return name }
    return !isContact && names.contains(name) ? name : nil
  }

  private static let names: Set<String> = [
    "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix", "nickname",
    "username", "new-password", "current-password", "one-time-code", "organization-title", "organization",
    "street-address", "address-line1", "address-line2", "address-line3", "address-level4", "address-level3",
    "address-level2", "address-level1", "country", "country-name", "postal-code", "cc-name", "cc-given-name",
    "cc-additional-name", "cc-family-name", "cc-number", "cc-exp", "cc-exp-month", "cc-exp-year", "cc-csc", "cc-type",
    "transaction-currency", "transaction-amount", "language", "bday", "bday-day", "bday-month", "bday-year", "sex",
    "url", "photo",
  ]

  private static let contactNames: Set<String> = [
    "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-local-prefix", "tel-local-suffix",
    "tel-extension", "email", "impp",
  ]

  private static let concepts: [(concept: String, token: String)] = [
    ("name.full", "name"), ("name.given", "given-name"), ("name.middle", "additional-name"),
    ("name.family", "family-name"), ("name.title", "honorific-prefix"), ("name.organisation", "organization"),
    ("username", "username"), ("password", "current-password"), ("one-time-code", "one-time-code"),
    ("occupation", "organization-title"), ("address", "street-address"), ("address.street", "address-line1"),
    ("address.city", "address-level2"), ("address.region", "address-level1"), ("country", "country-name"),
    ("postal-code", "postal-code"), ("card-number", "cc-number"), ("language", "language"), ("birth-date", "bday"),
    ("sex", "sex"), ("phone", "tel"), ("mobile", "tel"), ("email", "email"),
  ]

  private static let furtherConcepts = [
    "country": "country", "new-password": "password", "tel-national": "phone", "tel-local": "phone",
    "address-line2": "address", "address-line3": "address", "address-level3": "address", "address-level4": "address",
    "bday-day": "birth-date", "bday-month": "birth-date", "bday-year": "birth-date",
    "tel-country-code": "phone", "tel-area-code": "phone", "tel-local-prefix": "phone", "tel-local-suffix": "phone",
    "tel-extension": "phone",
  ]

  /// Concepts that one token may well serve.
  private static let related = [
    "phone": "phone", "mobile": "phone", "sex": "sex", "gender": "sex", "name.full": "name", "name.kana": "name",
    "name.former": "name", "name.given": "given", "employer": "employer", "name.organisation": "employer",
    "address": "address", "postal-code": "code", "nationality": "nationality", "email": "email",
    "username": "email",
  ]
}
