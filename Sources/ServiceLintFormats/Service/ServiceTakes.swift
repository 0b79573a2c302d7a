import ServiceLintModel

/// What a key of a service definition takes, as far as that can be told without reading it: what schemas are made from.
package indirect enum ServiceTakes: Hashable, Sendable {
  /// Any text, number, or yes or no.
  case text
  /// The same; words that mean something are known.
  case named(Names)
  case yesOrNo
  case date
  case money
  case currency
  case language
  /// Words of capabilities, with a bar between those of which one is enough.
  case capabilities
  case word(Enumeration)
  /// A number of days, minutes, bytes or anything; with a unit where the key has none.
  case quantity(needsUnit: Bool)
  case time
  /// A part with keys of its own, or the text that stands for it.
  case node(NodeKind)
  /// One of them, or a list.
  case list(ServiceTakes)

  /// Words that a text may be and need not be.
  package enum Names: Hashable, Sendable {
    case proxies, channels, weekDays
  }

  /// Which words it takes, as people write them: all of them if there is a pattern, else those that are known.
  package var words: [String] {
    switch self {
    case .text, .date, .quantity, .time, .node, .list: []
    case .named(.proxies): WrittenProxy.all
    case .named(.channels): ServiceWords.standard.names(.channelKind)
    case .named(.weekDays): WrittenHours.week
    case .yesOrNo: ServiceReader.booleanWords
    case .money: Money.free.sorted()
    case .currency: Money.codes
    case .language: LanguageNames.all
    case .capabilities: ServiceWords.standard.names(.capability)
    case .word(let list): ServiceWords.standard.names(list)
    }
  }

  /// The regular expression (ECMA-262) that a text matches which the reader can read; `nil`: any text will do.
  ///
  /// A text that it matches may still be refused: only the reader knows all units.
  package var pattern: String? {
    let digit = "[0-9\u{FF10}-\u{FF19}]"
    // Numbers and spans in words: 一か月, 半年, 即日, 当日.
    let written = "[一二三四五六七八九十半即当]"
    switch self {
    case .text, .named, .node, .list: return nil
    case .yesOrNo, .word: return WordPattern(words).one
    case .capabilities: return WordPattern(words).several
    case .language: return "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$|" + WordPattern(words).one
    case .currency: return "^[A-Z]{3}$|" + WordPattern(words).one
    case .money: return "\(digit)|" + WordPattern(words).one
    case .date: return "(?:\(digit)|\u{5143})[^0-9]+\(digit)+[^0-9]+\(digit)"
    case .quantity(needsUnit: false): return "\(digit)|\(written)"
    case .quantity(needsUnit: true):
      let unit = "[^0-9\u{FF10}-\u{FF19}\\s.,]"
      return "\(digit)[\\s\\S]*\(unit)|\(unit)[\\s\\S]*\(digit)|\(written)"
    case .time: return "\(digit)|\u{6B63}\u{5348}"
    }
  }

  /// Whether a number is taken as well as a text.
  package var takesNumber: Bool {
    switch self {
    case .text, .named, .money, .quantity(needsUnit: false), .time: true
    default: false
    }
  }

  /// Whether `true` and `false` are taken.
  package var takesBoolean: Bool {
    switch self {
    case .text, .named, .yesOrNo: true
    default: false
    }
  }
}

extension ServiceShape {
  /// What a key takes; `nil`: there is no such key.
  package func takes(_ name: String) -> ServiceTakes? {
    guard let key = keys[name] else { return nil }
    return Self.takes(properties[key.slot].type, kind, properties[key.slot], needsUnit: key.needsUnit)
  }

  /// The key for which a text alone stands, and what such a text may be; `nil`: none can stand for the node.
  package var alone: (name: String, takes: ServiceTakes)? {
    guard let main else { return nil }
    let property = properties[main]
    return (property.name, Self.takes(property.type, kind, property, needsUnit: kind == .deadline))
  }

  /// What a key means: in English the vocabulary's sentence.
  package func meaning(_ name: String) -> (english: String, japanese: String?) {
    guard let key = keys[name] else { return ("", nil) }
    let property = properties[key.slot]
    return (property.summary, ServiceKeys.japanese(property.name, in: kind))
  }

  private static func takes(
    _ type: PropertyType, _ kind: NodeKind, _ property: PropertyDeclaration, needsUnit: Bool
  ) -> ServiceTakes {
    switch type {
    case .boolean: return .yesOrNo
    case .date: return .date
    case .enumeration(let list): return .word(list)
    case .integer: return kind == .fee && property.name == "amount" ? .money : .quantity(needsUnit: needsUnit)
    case .node(.condition): return .text
    case .node(let inner): return .node(inner)
    case .list(let element): return .list(takes(element, kind, property, needsUnit: needsUnit))
    case .text: break
    }
    if ServiceReader.takesLanguage(property.name) { return .language }
    if ServiceReader.takesCapabilities(kind, property.name) { return .capabilities }
    switch (kind, property.name) {
    case (.fee, "currency"): return .currency
    case (.hours, "opens"), (.hours, "closes"): return .time
    case (.hours, "days"): return .named(.weekDays)
    case (.proxy, "kind"): return .named(.proxies)
    case (.way, "channel"): return .named(.channels)
    default: return .text
    }
  }
}
