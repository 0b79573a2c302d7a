import ServiceLintText

/// The texts of a tree: as bytes, as strings, and the way from a text back to the source.
extension SourceTree {
  /// The bytes of a string, number, boolean or key as its reader means them: unquoted and unescaped.
  public func appendText(of node: Int, to buffer: inout [UInt8]) {
    let it = nodes[node]
    if it.flags.contains(.cooked), let place = cooked.places[UInt32(node)] {
      buffer.append(contentsOf: cooked.bytes[Int(place.start)..<Int(place.end)])
    } else if it.flags.contains(.escaped) {
      JSONEscapes.unescape(bytes, contentRange(of: node).indices, to: &buffer)
    } else {
      buffer.append(contentsOf: bytes[contentRange(of: node).indices])
    }
  }

  /// The range between the quotes, if there are quotes.
  public func contentRange(of node: Int) -> ByteRange {
    let it = nodes[node]
    guard it.flags.contains(.quoted), it.end >= it.start + 2 else { return it.range }
    return ByteRange(start: it.start + 1, end: it.end - 1)
  }

  /// The text of a string, number, boolean or key.
  public func string(_ node: Int) -> String {
    var buffer: [UInt8] = []
    appendText(of: node, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// The place in the source of a byte of a node's text: where a caret goes.
  ///
  /// - Parameter offset: counted in the text as `string(_:)` gives it.
  public func sourceOffset(in node: Int, ofTextByte offset: Int) -> UInt32 {
    let it = nodes[node]
    if it.flags.contains(.cooked), let place = cooked.places[UInt32(node)] {
      let target = place.start + UInt32(offset)
      var best = it.start
      for run in cooked.runs[Int(place.firstRun)..<Int(place.firstRun + place.runCount)] where run.cooked <= target {
        best = run.source + (target - run.cooked)
      }
      return min(best, it.end)
    }
    if it.flags.contains(.escaped) {
      return JSONEscapes.sourceOffset(bytes, contentRange(of: node).indices, ofTextByte: offset)
    }
    return min(contentRange(of: node).start + UInt32(offset), it.end)
  }
}
