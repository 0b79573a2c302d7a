import ServiceLintModel
import ServiceLintValue

/// What a field states about the answers that it takes, read once.
struct FieldLimits {
  /// A text that may be stated, not stated, or not readable.
  enum Stated: Equatable {
    case nothing
    case unknown
    case text(String)
  }

  let kind: String
  let pattern: Stated
  let minLength: Int?
  let maxLength: Int?
  /// `nil`: not known.
  let required: Bool?
  private let least: Stated
  private let most: Stated
  private let characterSet: [String]
  private let characterSetIsUnknown: Bool
  private let strips: [[UInt8]]
  private let hasMask: Bool
  private let isChecked: Bool
  private let field: UInt32
  private let model: ServiceModel

  /// - Returns: `nil` for anything but a field.
  init?(_ field: UInt32, in model: ServiceModel) {
    guard field >= ServiceModel.firstNode, Int(field) < model.nodes.count, model.nodes[Int(field)].kind == .field else {
      return nil
    }
    self.field = field
    self.model = model
    kind = model.string(field, FieldProperty.kind)
    pattern = Self.stated(model.value(field, FieldProperty.pattern), in: model)
    minLength = Self.number(model.value(field, FieldProperty.minLength))
    maxLength = Self.number(model.value(field, FieldProperty.maxLength))
    least = Self.stated(model.value(field, FieldProperty.least), in: model)
    most = Self.stated(model.value(field, FieldProperty.most), in: model)
    let requiredValue = model.value(field, FieldProperty.required)
    required = requiredValue.tag == .bool ? requiredValue.boolValue : nil
    hasMask = model.value(field, FieldProperty.mask).tag != .text || model.value(field, FieldProperty.mask).length > 0
    let checked = model.value(field, FieldProperty.checkedByCode)
    isChecked = checked.tag != .bool || checked.boolValue
    let set = model.value(field, FieldProperty.characterSet)
    characterSetIsUnknown = set.tag != .list
    characterSet = Self.texts(set, in: model).map { String(decoding: $0, as: UTF8.self) }
    strips = Self.texts(model.value(field, FieldProperty.strips), in: model).filter { !$0.isEmpty }
  }

  /// Whether something that we do not see decides as well.
  var isCheckedElsewhere: Bool { isChecked || hasMask || Self.ownValidators.contains(kind) }

  /// Kinds whose platform checks more than is stated.
  private static let ownValidators: Set<String> = [
    "national-id", "organisation-number", "bank-account", "captcha", "address", "name", "signature", "file", "barcode",
    "location", "document", "custom", "date", "month", "datetime", "time",
  ]

  var takesOptions: Bool { ["select", "radio", "checkboxes"].contains(kind) }

  /// An answer without what the platform takes out of it.
  func stripped(_ answer: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = answer
    for part in strips where !part.isEmpty {
      var kept: [UInt8] = []
      var rest = result
      while !rest.isEmpty {
        if rest.starts(with: part) {
          rest = rest.dropFirst(part.count)
        } else {
          kept.append(rest[rest.startIndex])
          rest = rest.dropFirst()
        }
      }
      result = kept[...]
    }
    return result
  }

  func acceptsKind(_ answer: ArraySlice<UInt8>) -> Bool? {
    switch kind {
    case "number", "currency", "range", "year", "rating": return Decimal(answer) != nil
    case "email":
      let parts = answer.split(separator: 0x40, omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !answer.contains(0x20)
    case "url": return answer.contains(0x3A) && !answer.contains(0x20)
    case "checkbox": return nil
    default: return true
    }
  }

  func acceptsLength(_ answer: ArraySlice<UInt8>) -> Bool? {
    if minLength == nil, maxLength == nil { return true }
    var units = 0
    var index = answer.startIndex
    while index < answer.endIndex { units += Scalars.next(answer, &index) > 0xFFFF ? 2 : 1 }
    return units >= minLength ?? 0 && units <= maxLength ?? .max
  }

  func acceptsRange(_ answer: ArraySlice<UInt8>) -> Bool? {
    if least == .nothing, most == .nothing { return true }
    guard let value = Decimal(answer) else { return nil }
    var isKnown = true
    switch least {
    case .text(let text):
      if let bound = Decimal(Array(text.utf8)[...]) { if value < bound { return false } } else { isKnown = false }
    case .unknown: isKnown = false
    case .nothing: break
    }
    switch most {
    case .text(let text):
      if let bound = Decimal(Array(text.utf8)[...]) { if bound < value { return false } } else { isKnown = false }
    case .unknown: isKnown = false
    case .nothing: break
    }
    return isKnown ? true : nil
  }

  func acceptsCharacters(_ answer: ArraySlice<UInt8>) -> Bool? {
    if characterSetIsUnknown { return nil }
    if characterSet.isEmpty { return true }
    var index = answer.startIndex
    while index < answer.endIndex {
      let scalar = Scalars.next(answer, &index)
      if !characterSet.contains(where: { Self.holds($0, scalar) }) { return false }
    }
    return true
  }

  func acceptsOption(_ answer: ArraySlice<UInt8>) -> Bool? {
    guard takesOptions else { return true }
    let from = model.string(field, FieldProperty.optionsFrom)
    guard from.isEmpty || from == "here" else { return nil }
    let options = model.descendants(.option, of: field)
    if options.isEmpty { return nil }
    return options.contains { option in
      let value = model.value(option, OptionProperty.value)
      let stored = value.tag == .text && value.length > 0 ? value : model.value(option, OptionProperty.label)
      return TextBytes.of(stored, in: model).elementsEqual(answer)
    }
  }

  var lengthIsImpossible: Bool {
    guard let maxLength else { return false }
    return (minLength ?? 0) > maxLength || maxLength < 0 || maxLength == 0 && required == true
  }

  var rangeIsImpossible: Bool {
    guard case .text(let low) = least, case .text(let high) = most else { return false }
    if let low = Decimal(Array(low.utf8)[...]), let high = Decimal(Array(high.utf8)[...]) { return high < low }
    return Self.isDay(low) && Self.isDay(high) && high < low
  }

  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    return [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { bytes[$0] &- 0x30 < 10 }
  }

  private static func holds(_ set: String, _ scalar: UInt32) -> Bool {
    switch set {
    case "full-width": scalar > 0xFF && !(0xFF61...0xFF9F).contains(scalar)
    case "half-width": scalar < 0x80 || (0xFF61...0xFF9F).contains(scalar)
    case "hiragana": TextScript.hiragana.holds(scalar) || scalar == 0x30FC || scalar == 0x3000
    case "katakana": TextScript.katakana.holds(scalar) || scalar == 0x3000
    case "kanji": TextScript.han.holds(scalar)
    case "latin": TextScript.latin.holds(scalar)
    case "digits": TextScript.digits.holds(scalar)
    default: true
    }
  }

  private static func stated(_ value: Value, in model: ServiceModel) -> Stated {
    guard value.tag == .text else { return .unknown }
    return value.length == 0 ? .nothing : .text(String(decoding: TextBytes.of(value, in: model), as: UTF8.self))
  }

  private static func number(_ value: Value) -> Int? {
    value.tag == .int ? Int(clamping: value.intValue) : nil
  }

  private static func texts(_ value: Value, in model: ServiceModel) -> [[UInt8]] {
    guard value.tag == .list, value.range.upperBound <= model.values.elements.count else { return [] }
    return model.values.elements[value.range].map { Array(TextBytes.of($0, in: model)) }
  }
}
