/// The numbers of the standard functions, in compiled code.
enum StandardFunction: Int, CaseIterable {
  // Everything.
  case size, typeOf, dyn
  // Conversions.
  case toBool, toInt, toUint, toDouble, toString, toBytes, toTimestamp, toDuration
  // Texts.
  case contains, startsWith, endsWith, matches
  case charAt, indexOf, lastIndexOf, lowerAscii, upperAscii, replace, split, substring, trim, join, reverse, format
  case quote
  // Moments.
  case getFullYear, getMonth, getDayOfYear, getDayOfMonth, getDate, getDayOfWeek, getHours, getMinutes, getSeconds
  case getMilliseconds
  // Optionals.
  case optionalOf, optionalOfNonZero, optionalNone, hasValue, value, or, orValue
  // Numbers.
  case greatest, least, ceil, floor, round, trunc, abs, sign, isInf, isNaN, isFinite
  case bitAnd, bitOr, bitXor, bitNot, bitShiftLeft, bitShiftRight
  // Encodings.
  case encodeBase64, decodeBase64
  // Lists.
  case flatten, range, slice, sort, distinct, first, last
  // Networks.
  case address, isAddress, isCanonical, family, isUnspecified, isLoopback, isGlobalUnicast, isLinkLocalMulticast
  case isLinkLocalUnicast, network, isNetwork, containsAddress, containsNetwork, networkStart, masked, prefixLength
}

/// The functions that every expression may use.
enum StandardFunctions {
  static let all: [FunctionDeclaration] = chapters.flatMap { $0.functions }

  /// The functions by what they are about, for the documentation.
  static let chapters: [(title: String, functions: [FunctionDeclaration])] = [
    ("Values and types", GeneralFunctions.all), ("Texts", TextFunctions.all), ("Time", MomentFunctions.all),
    ("Optional values", OptionalFunctions.all), ("Numbers", NumberFunctions.all),
    ("Encodings", EncodingFunctions.all), ("Lists", ListFunctions.all), ("Network addresses", NetworkFunctions.all),
  ]

  static let byName: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (number, function) in all.enumerated() { result[function.name, default: []].append(number) }
    return result
  }()

  /// The parts before the dot in the names of functions.
  static let namespaces = namespaces(of: all)

  static func namespaces(of functions: [FunctionDeclaration]) -> Set<Substring> {
    Set(functions.compactMap { function in function.name.firstIndex(of: ".").map { function.name[..<$0] } })
  }

  /// A declaration whose signatures all run the same code.
  static func declare(
    _ name: String, _ function: StandardFunction, _ signatures: [(CELType?, [CELType], CELType)], _ summary: String,
    _ examples: [FunctionExample] = []
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name: name,
      overloads: signatures.map {
        FunctionOverload(receiver: $0.0, parameters: $0.1, result: $0.2, host: function.rawValue)
      },
      summary: summary, examples: examples)
  }
}

extension FunctionDeclaration {
  /// The functions that every expression may use, for the documentation.
  public static var standard: [FunctionDeclaration] { StandardFunctions.all }

  /// The same by what they are about.
  package static var standardChapters: [(title: String, functions: [FunctionDeclaration])] {
    StandardFunctions.chapters
  }
}
