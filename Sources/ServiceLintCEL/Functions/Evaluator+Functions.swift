import ServiceLintValue

/// The way from a function's number to its code.
extension Evaluator {
  mutating func standard(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    switch function {
    case .size, .typeOf, .dyn, .toBool, .toInt, .toUint, .toDouble, .toString, .toBytes, .toTimestamp, .toDuration:
      return general(function, a.x, at, unit, constants, &store)
    case .contains, .startsWith, .endsWith, .matches, .charAt, .indexOf, .lastIndexOf, .lowerAscii, .upperAscii,
      .replace, .split, .substring, .trim, .join, .reverse, .format, .quote:
      return text(function, a, at, unit, constants, &store)
    case .getFullYear, .getMonth, .getDayOfYear, .getDayOfMonth, .getDate, .getDayOfWeek, .getHours, .getMinutes,
      .getSeconds, .getMilliseconds:
      return moment(function, a, at, unit, constants, store)
    case .optionalOf, .optionalOfNonZero, .optionalNone, .hasValue, .value, .or, .orValue:
      return optional(function, a, at, unit, &store)
    case .greatest, .least, .ceil, .floor, .round, .trunc, .abs, .sign, .isInf, .isNaN, .isFinite,
      .bitAnd, .bitOr, .bitXor, .bitNot, .bitShiftLeft, .bitShiftRight:
      return number(function, a, at, unit, constants, store)
    case .encodeBase64, .decodeBase64: return encoding(function, a.x, at, unit, constants, &store)
    case .flatten, .range, .slice, .sort, .distinct, .first, .last:
      return list(function, a, at, unit, constants, &store)
    case .address, .isAddress, .isCanonical, .family, .isUnspecified, .isLoopback, .isGlobalUnicast,
      .isLinkLocalMulticast, .isLinkLocalUnicast, .network, .isNetwork, .containsAddress, .containsNetwork,
      .networkStart, .masked, .prefixLength:
      return network(function, a, at, unit, constants, &store)
    }
  }
}
