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
  /// - Parameter offset: counted in the text as `string(_:)` gives it; one behind the text gives the end of the text in
  ///   the source (the closing quote, if there is one), a negative one its beginning.
  public func sourceOffset(in node: Int, ofTextByte offset: Int) -> UInt32 {
    let it = nodes[node]
    if it.flags.contains(.cooked), let place = cooked.places[UInt32(node)] {
      return cookedOffset(place, offset, in: it.range)
    }
    let content = contentRange(of: node)
    if it.flags.contains(.escaped) {
      return JSONEscapes.sourceOffset(bytes, content.indices, ofTextByte: max(0, offset))
    }
    return content.start + UInt32(max(0, min(offset, content.count)))
  }

  /// The last run that begins at or before the byte says where it was copied from.
  private func cookedOffset(_ place: CookedTexts.Place, _ offset: Int, in range: ByteRange) -> UInt32 {
    let target = place.start + UInt32(max(0, min(offset, Int(place.end) - Int(place.start))))
    var low = Int(place.firstRun)
    let first = low
    var high = low + Int(place.runCount)
    while low < high {
      let middle = (low + high) / 2
      if cooked.runs[middle].cooked <= target { low = middle + 1 } else { high = middle }
    }
    guard low > first else { return range.start }
    let run = cooked.runs[low - 1]
    return min(run.source + (target - run.cooked), range.end)
  }
}
