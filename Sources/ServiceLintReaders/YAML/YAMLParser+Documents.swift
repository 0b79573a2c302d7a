import ServiceLintText

/// Streams, documents and directives (YAML 1.2.2, sections 6.8 and 9).
extension YAMLParser {
  /// Reads the whole text.
  mutating func parseStream() throws(YAMLFailure) {
    events.append(YAMLEvent(.streamStart, .plain, from: 0, to: 0))
    var mayHaveDirectives = true
    while try parseDocument(&mayHaveDirectives) {}
    events.append(YAMLEvent(.streamEnd, .plain, from: count, to: count))
  }

  private mutating func passByteOrderMark() {
    if bytes[at] == 0xEF, bytes[at &+ 1] == 0xBB, bytes[at &+ 2] == 0xBF {
      at &+= 3
      lineStart = at
    }
  }

  /// Reads the next document, if there is one.
  ///
  /// - Parameter mayHaveDirectives: whether none came before or it ended with `...`.
  private mutating func parseDocument(_ mayHaveDirectives: inout Bool) throws(YAMLFailure) -> Bool {
    // Emptied tables would keep their size, and be emptied anew for each of a million small documents.
    if !anchors.isEmpty { anchors = [:] }
    if hasOwnHandles {
      handles = [ArraySlice("!".utf8): 1, ArraySlice("!!".utf8): 2]
      hasOwnHandles = false
    }
    var firstDirective: Int?
    var hasVersion = false
    passByteOrderMark()
    prefix: while true {
      let hasContent = skip()
      if bytes[at] == 0xEF, at == lineStart, bytes[at &+ 1] == 0xBB, bytes[at &+ 2] == 0xBF {
        passByteOrderMark()
      } else if hasContent, bytes[at] == UInt8(ascii: "%"), at == lineStart, mayHaveDirectives {
        firstDirective = firstDirective ?? at
        try parseDirective(&hasVersion)
      } else if hasContent {
        if let firstDirective { throw YAMLFailure(.directiveWithoutDocument, at: firstDirective) }
        // The document is to see its first content as the first of its line.
        at = lineStart
        break prefix
      } else if bytes[at] == 0 {
        if let firstDirective { throw YAMLFailure(.directiveWithoutDocument, at: firstDirective) }
        return false
      } else if bytes[at] == UInt8(ascii: ".") {
        if let firstDirective { throw YAMLFailure(.directiveWithoutDocument, at: firstDirective) }
        at &+= 3
        try passRestOfLine(.textAfterMarker)
        mayHaveDirectives = true
      } else {
        break prefix
      }
    }

    let isExplicit = isMarker(at) && at == lineStart
    events.append(
      YAMLEvent(.documentStart, isExplicit ? .explicit : .implicit, from: at, to: isExplicit ? at &+ 3 : at))
    if isExplicit { at &+= 3 }
    frames.removeAll(keepingCapacity: true)
    frames.append(Frame(kind: .document, state: .node, indent: -1, event: events.count &- 1))
    try parseBlocks()
    let isEnded = bytes[at] == UInt8(ascii: ".")
    events.append(YAMLEvent(.documentEnd, isEnded ? .explicit : .implicit, from: at, to: isEnded ? at &+ 3 : at))
    if isEnded {
      at &+= 3
      try passRestOfLine(.textAfterMarker)
    }
    mayHaveDirectives = isEnded
    return true
  }

  private mutating func word() -> Range<Int> {
    let start = at
    while !isSpace(bytes[at]) { at &+= 1 }
    return start..<at
  }

  private mutating func parseDirective(_ hasVersion: inout Bool) throws(YAMLFailure) {
    let start = at
    at &+= 1
    let name = word()
    if bytes[name].elementsEqual("YAML".utf8) {
      passBlanks()
      let version = bytes[word()]
      let parts = version.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 < 10 } }) else {
        throw YAMLFailure(.badVersion, at: start)
      }
      guard parts[0].elementsEqual("1".utf8) else { throw YAMLFailure(.otherVersion, at: version.startIndex) }
      guard !hasVersion else { throw YAMLFailure(.secondVersion, at: start) }
      hasVersion = true
      try passRestOfLine(.badVersion)
    } else if bytes[name].elementsEqual("TAG".utf8) {
      passBlanks()
      let handle = bytes[word()]
      passBlanks()
      let prefix = bytes[word()]
      let inner = handle.dropFirst().dropLast()
      guard handle.first == UInt8(ascii: "!"), handle.last == UInt8(ascii: "!"), inner.allSatisfy(isWordCharacter),
        !prefix.isEmpty, prefix.allSatisfy(isAddressCharacter)
      else { throw YAMLFailure(.badTagDirective, at: start) }
      if let known = handles[handle], known > 2 { throw YAMLFailure(.secondTagDirective, at: start) }
      hasOwnHandles = true
      handles[handle] = UInt32(truncatingIfNeeded: prefixes.count)
      prefixes.append(Array(prefix))
      try passRestOfLine(.badTagDirective)
    } else {
      // Directives that the specification reserves are to be ignored.
      while bytes[at] != 0, !isBreak(bytes[at]) {
        if isComment { passComment() } else { at &+= 1 }
      }
      passBreak()
    }
  }
}
