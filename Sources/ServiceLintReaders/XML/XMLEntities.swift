import ServiceLintText

/// The entities that a document declares (XML 1.0, section 4.2), as far as they may be used: their texts are short and
/// hold no markup, and each is put together once.
struct XMLEntities {
  /// The longest text that an entity may stand for, in bytes.
  static let longest = 4_096
  /// How much text the entities of a document may add to it, in bytes.
  static let most = 1 << 20

  private var declared: [[UInt8]: Declaration] = [:]
  private var texts: [[UInt8]: [UInt8]] = [:]
  /// How much text all references so far stood for.
  private var used = 0

  private enum Declaration {
    case text(Range<Int>)
    case external
  }

  /// Declares an entity with the text between quotes, or with an external one (`nil`); the first declaration counts.
  mutating func declare(_ name: ArraySlice<UInt8>, _ text: Range<Int>?) {
    let name = Array(name)
    guard declared[name] == nil else { return }
    declared[name] = text.map { .text($0) } ?? .external
  }

  /// The text that a reference to a declared entity stands for.
  ///
  /// - Parameter offset: where the reference stands.
  mutating func text(_ name: ArraySlice<UInt8>, in bytes: [UInt8], at offset: Int) throws(XMLFailure) -> [UInt8] {
    let name = Array(name)
    let result: [UInt8]
    if let known = texts[name] {
      result = known
    } else {
      result = try expand(name, in: bytes, at: offset, depth: 0)
      texts[name] = result
    }
    used += result.count
    guard used <= Self.most else { throw XMLFailure(.entitiesTooLarge, at: offset) }
    return result
  }

  private mutating func expand(
    _ name: [UInt8], in bytes: [UInt8], at offset: Int, depth: Int
  ) throws(XMLFailure) -> [UInt8] {
    let shown = String(decoding: name, as: UTF8.self)
    guard let declaration = declared[name] else { throw XMLFailure(.unknownEntity(shown), at: offset) }
    guard case .text(let range) = declaration else { throw XMLFailure(.externalEntity(shown), at: offset) }
    guard depth < 8 else { throw XMLFailure(.entityTooDeep(shown), at: offset) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] != UInt8(ascii: "<") else { throw XMLFailure(.markupInEntity(shown), at: index) }
      if bytes[index] == UInt8(ascii: "&") {
        let reference = try XMLReference.read(bytes, at: index, end: range.upperBound)
        switch reference.meaning {
        case .scalar(let scalar): result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        case .entity(let inner):
          let inner = Array(bytes[inner])
          if let known = texts[inner] {
            result.append(contentsOf: known)
          } else {
            let text = try expand(inner, in: bytes, at: index, depth: depth + 1)
            texts[inner] = text
            result.append(contentsOf: text)
          }
        }
        index = reference.end
      } else {
        result.append(bytes[index])
        index += 1
      }
      guard result.count <= Self.longest else { throw XMLFailure(.entityTooLarge(shown), at: offset) }
    }
    return result
  }
}
