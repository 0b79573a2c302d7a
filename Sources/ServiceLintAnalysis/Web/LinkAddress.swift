import ServiceLintText

/// What makes a link's address one that cannot work.
public enum LinkProblem: String, CaseIterable, Sendable {
  /// Two addresses run together: `https://a.examplehttps://b.example`.
  case twoAddresses
  /// A host without a scheme, which browsers take for a file beside the page: `www.nav.no`.
  case schemeMissing
  /// A scheme that is none, or misspelt: `htp://`, `http//`, `https:/a.example`.
  case schemeBroken
  /// White space within the address.
  case space
  /// Nothing behind the scheme, or a host that is none.
  case hostBroken
  /// `mailto:` without an address, or with one that is none.
  case mailBroken
  /// `tel:` with anything but digits and their separators.
  case phoneBroken

  /// What is wrong and what to do.
  public var message: LocalizedText { AnalysisError.link(self) }
}

/// Checks the address of a link by its form alone (RFC 3986, RFC 6068, RFC 3966); nothing is fetched.
public enum LinkAddress {
  /// What is wrong with an address; `nil` if it may work: relative addresses, anchors, and addresses that hold a
  /// template expression included. White space at both ends is cut off by browsers and is no fault.
  public static func problem(_ address: ArraySlice<UInt8>) -> LinkProblem? {
    let url = address.drop { $0 <= 0x20 }
    let trimmed = url.prefix(url.count - url.reversed().prefix { $0 <= 0x20 }.count)
    if trimmed.isEmpty || holdsTemplate(trimmed) { return nil }
    let lower = trimmed.prefix(2_000).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if starts(lower, "#") || starts(lower, "?") { return nil }
    if starts(lower, "mailto:") { return mailProblem(lower[7...]) }
    if starts(lower, "tel:") || starts(lower, "sms:") { return phoneProblem(lower[4...]) }
    if starts(lower, "javascript:") || starts(lower, "data:") { return nil }
    if starts(lower, "http://") || starts(lower, "https://") || starts(lower, "ftp://") {
      return webProblem(lower)
    }
    if starts(lower, "//") { return hostProblem(lower[2...]) }
    return otherProblem(lower)
  }

  private static func webProblem(_ url: [UInt8]) -> LinkProblem? {
    let start = (firstIndex(of: "://", in: url, from: 0) ?? 0) + 3
    let rest = url[start...]
    if starts(rest, "http:") || starts(rest, "https:") || starts(rest, "http//") || starts(rest, "https//") {
      return .twoAddresses
    }
    let path = rest.prefix { $0 != 0x3F && $0 != 0x23 }
    // An archive keeps a whole address of another place in its path, behind a slash; run together there is no slash, or
    // the place is the same.
    for scheme in ["http://", "https://"] {
      if let place = firstIndex(of: scheme, in: Array(path), from: 0), place > 0 {
        let before = path[path.startIndex + place - 1]
        if before != 0x2F && before != 0x3D && before != 0x3A { return .twoAddresses }
        let inner = path[(path.startIndex + place + scheme.utf8.count)...].prefix { $0 != 0x2F }
        if !inner.isEmpty, inner.elementsEqual(rest.prefix { $0 != 0x2F }) { return .twoAddresses }
      }
    }
    return hostProblem(rest)
  }

  private static func hostProblem(_ rest: ArraySlice<UInt8>) -> LinkProblem? {
    var host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C }
    if host.contains(where: isSpace) || rest.contains(where: isSpace) { return .space }
    if let at = host.lastIndex(of: 0x40) { host = host[(at + 1)...] }
    if host.first == 0x5B { return host.contains(0x5D) ? nil : .hostBroken }
    if let colon = host.lastIndex(of: 0x3A) {
      guard host[(colon + 1)...].allSatisfy({ $0 &- 0x30 < 10 }) else { return .hostBroken }
      host = host[..<colon]
    }
    if host.isEmpty || host.first == 0x2E || host.contains(0x2C) { return .hostBroken }
    var previous: UInt8 = 0
    for byte in host {
      if byte == 0x2E, previous == 0x2E { return .hostBroken }
      previous = byte
    }
    return nil
  }

  private static func otherProblem(_ url: [UInt8]) -> LinkProblem? {
    let first = url.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let colon = first.firstIndex(of: 0x3A) {
      let scheme = first[..<colon]
      if brokenSchemes.contains(String(decoding: scheme, as: UTF8.self)) { return .schemeBroken }
      if scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) { return .schemeBroken }
      if starts(url[(colon + 1)...], "//"), !isScheme(scheme) { return .schemeBroken }
      if looksLikeHost(scheme) { return .schemeMissing }
      return nil
    }
    for broken in ["http//", "https//", "http/", "https/", "http;//", "https;//", "http.//", "https.//"] {
      if starts(url, broken) { return .schemeBroken }
    }
    if first.contains(where: isSpace) || url.contains(where: isSpace) {
      return looksLikeHost(first.prefix { !isSpace($0) }) ? .schemeMissing : .space
    }
    if first.contains(0x40), looksLikeHost(first[(first.firstIndex(of: 0x40) ?? 0)...].dropFirst(), least: 1) {
      return .mailBroken
    }
    return looksLikeHost(first) ? .schemeMissing : nil
  }

  private static func mailProblem(_ rest: ArraySlice<UInt8>) -> LinkProblem? {
    let to = rest.prefix { $0 != 0x3F }
    // `mailto:?subject=…` lets people choose whom they write to.
    if to.isEmpty { return to.count < rest.count ? nil : .mailBroken }
    for address in to.split(separator: 0x2C, omittingEmptySubsequences: false) {
      let parts = address.split(separator: 0x40, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(0x2E), parts[1].first != 0x2E,
        parts[1].last != 0x2E, !address.contains(where: isSpace)
      else { return .mailBroken }
    }
    return nil
  }

  private static func phoneProblem(_ rest: ArraySlice<UInt8>) -> LinkProblem? {
    let number = rest.prefix { $0 != 0x3B && $0 != 0x3F }
    if rest.contains(where: isSpace) { return .space }
    let digits = number.filter { $0 &- 0x30 < 10 }.count
    let separators: [UInt8] = [0x2B, 0x2D, 0x2E, 0x28, 0x29, 0x2A, 0x23, 0x2C, 0x25]
    let fits = number.allSatisfy { $0 &- 0x30 < 10 || separators.contains($0) }
    return digits >= 2 && fits ? nil : .phoneBroken
  }

  /// `www.…`, or a name that ends in a top-level domain that no file is called by.
  private static func looksLikeHost(_ name: ArraySlice<UInt8>, least: Int = 1) -> Bool {
    if starts(name, "www.") { return name.count > 4 }
    let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > least, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    guard name.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2E }) else { return false }
    return domains.contains(String(decoding: labels[labels.count - 1], as: UTF8.self))
  }

  private static func isScheme(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, first &- 0x61 < 26 else { return false }
    return name.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }

  /// Template expressions of the platforms: `{{ … }}`, `{% … %}`, `${…}`, `<%= … %>`, `[[ … ]]`.
  private static func holdsTemplate(_ url: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in url {
      if byte == 0x7B && (previous == 0x7B || previous == 0x24 || previous == 0x23) { return true }
      if byte == 0x25 && (previous == 0x7B || previous == 0x3C) { return true }
      if byte == 0x5B && previous == 0x5B { return true }
      previous = byte
    }
    // `/cases/{id}`
    return url.contains(0x7B) && url.contains(0x7D)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func starts(_ bytes: some Sequence<UInt8>, _ prefix: String) -> Bool {
    bytes.starts(with: prefix.utf8)
  }

  private static func firstIndex(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard bytes.count >= needle.count else { return nil }
    var index = start
    while index <= bytes.count - needle.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  private static let brokenSchemes: Set<String> = [
    "htp", "htpp", "htps", "htpps", "htttp", "htttps", "http s", "hhtp", "hhtps", "hppt", "hppts", "htt", "ttp",
    "ttps", "httpss", "httos", "httsp", "mail", "maito", "malito", "mailt", "mailto ",
  ]

  /// Top-level domains in which public bodies and their suppliers write addresses, none of them a file's ending.
  private static let domains: Set<String> = [
    "no", "jp", "uk", "de", "fr", "nl", "se", "dk", "fi", "eu", "ca", "us", "es", "it", "ch", "at", "be", "ie",
    "org", "net", "gov", "edu", "info", "int", "com", "au", "nz", "lg",
  ]
}
