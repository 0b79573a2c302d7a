import ServiceLintText

/// Anchors, tags and aliases (YAML 1.2.2, sections 6.9 and 7.1).
extension YAMLParser {
  func isWordCharacter(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "-")
  }

  func isAddressCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"),
      UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "%"):
      true
    default: isWordCharacter(byte)
    }
  }

  /// The name of an anchor or alias; `at` stands on its `&` or `*`.
  private mutating func passName() -> ByteRange {
    at &+= 1
    let start = at
    while !isSpace(bytes[at]), !isFlowIndicator(bytes[at]) { at &+= 1 }
    return range(start, at)
  }

  @inline(__always)
  func range(_ start: Int, _ end: Int) -> ByteRange {
    ByteRange(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  /// Reads one anchor or tag into a node's properties.
  mutating func parseProperty(_ its: inout YAMLProperties, inFlow: Bool) throws(YAMLFailure) {
    let start = at
    if bytes[at] == UInt8(ascii: "&") {
      guard its.anchor.isEmpty else { throw YAMLFailure(.secondAnchor, at: start) }
      its.anchor = passName()
      guard !its.anchor.isEmpty else { throw YAMLFailure(.anchorWithoutName, at: start) }
    } else {
      guard its.tag.isEmpty else { throw YAMLFailure(.secondTag, at: start) }
      try parseTag(&its)
    }
    guard isSpace(bytes[at]) || (inFlow && isFlowIndicator(bytes[at])) else {
      throw YAMLFailure(its.anchor.start &- 1 == UInt32(start) ? .badAnchor : .badTag, at: start)
    }
  }

  private mutating func parseTag(_ its: inout YAMLProperties) throws(YAMLFailure) {
    let start = at
    at &+= 1
    if bytes[at] == UInt8(ascii: "<") {
      at &+= 1
      let from = at
      while isAddressCharacter(bytes[at]) { at &+= 1 }
      let first = bytes[from]
      let isLocal = first == UInt8(ascii: "!") && at > from &+ 1
      guard bytes[at] == UInt8(ascii: ">"), isLocal || (first | 0x20) &- UInt8(ascii: "a") < 26 else {
        throw YAMLFailure(.badTag, at: start)
      }
      its.tagSuffix = range(from, at)
      at &+= 1
    } else {
      var handleEnd = at
      while isWordCharacter(bytes[handleEnd]) { handleEnd &+= 1 }
      if bytes[handleEnd] == UInt8(ascii: "!") { at = handleEnd &+ 1 }
      guard let handle = handles[bytes[start..<at]] else { throw YAMLFailure(.unknownHandle, at: start) }
      let from = at
      while isAddressCharacter(bytes[at]), bytes[at] != UInt8(ascii: "!"), !isFlowIndicator(bytes[at]) { at &+= 1 }
      guard at > from || at == start &+ 1 else { throw YAMLFailure(.badTag, at: start) }
      // A lone `!` says that a node is no number or the like; no handle changes that.
      its.handle = at == start &+ 1 ? 1 : handle
      its.tagSuffix = range(from, at)
    }
    its.tag = range(start, at)
  }

  /// The whole of a tag, its prefix written out.
  func tagText(_ its: YAMLProperties) -> [UInt8] {
    var text = prefixes[Int(its.handle)]
    var index = Int(its.tagSuffix.start)
    while index < Int(its.tagSuffix.end) {
      if bytes[index] == UInt8(ascii: "%"), let high = hexValue(bytes[index &+ 1]),
        let low = hexValue(bytes[index &+ 2])
      {
        text.append(UInt8(truncatingIfNeeded: high &* 16 &+ low))
        index &+= 3
      } else {
        text.append(bytes[index])
        index &+= 1
      }
    }
    return text
  }

  func hexValue(_ byte: UInt8) -> UInt32? {
    if byte &- UInt8(ascii: "0") < 10 { return UInt32(byte &- UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt32(letter) &+ 10 : nil
  }

  /// Puts the properties of an earlier line and those of this one together.
  func merged(_ before: YAMLProperties, _ here: YAMLProperties) throws(YAMLFailure) -> YAMLProperties {
    if before.isEmpty { return here }
    var result = before
    if !here.anchor.isEmpty {
      guard before.anchor.isEmpty else { throw YAMLFailure(.secondAnchor, at: Int(here.anchor.start) &- 1) }
      result.anchor = here.anchor
    }
    if !here.tag.isEmpty {
      guard before.tag.isEmpty else { throw YAMLFailure(.secondTag, at: Int(here.tag.start)) }
      result.tag = here.tag
      result.tagSuffix = here.tagSuffix
      result.handle = here.handle
    }
    return result
  }

  /// Reads an alias and finds what it stands for; emits nothing.
  mutating func scanAlias() throws(YAMLFailure) -> YAMLEvent {
    let start = at
    let name = passName()
    guard !name.isEmpty else { throw YAMLFailure(.aliasWithoutName, at: start) }
    guard let target = anchors[bytes[name.indices]] else { throw YAMLFailure(.unknownAnchor, at: start) }
    let its = properties[Int(target)]
    guard its.isClosed else { throw YAMLFailure(.aliasOfItself, at: start) }
    guard its.height <= limits.depth &- min(limits.depth, frames.count &- 1) else {
      throw YAMLFailure(.tooDeep(limits.depth), at: start)
    }
    var event = YAMLEvent(.alias, .plain, from: start, to: at)
    event.text = name
    event.partner = target
    return event
  }

  /// Emits a scalar or an alias and counts it.
  mutating func emitAtom(_ event: YAMLEvent, _ its: YAMLProperties) throws(YAMLFailure) {
    if event.kind == .alias {
      guard its.isEmpty else { throw YAMLFailure(.aliasWithProperties, at: its.start) }
      events.append(event)
      let target = properties[Int(event.partner)]
      try add(target.expanded, height: target.height)
    } else {
      emit(event, its)
      try add(1, height: 0)
    }
  }
}
