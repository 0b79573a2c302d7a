/// What one instruction does.
enum Operation: UInt8, CaseIterable {
  /// literals[a]
  case literal
  /// frame[a]
  case variable
  /// frame[a], computed by the code at b if it is lazy
  case binding
  /// slot b of the object a
  case property
  /// slot b of the object frame[a]
  case variableProperty
  /// key literals[b] of the map, object or optional a; flag 1: gives an optional
  case select
  /// whether slot b of the object a is stated
  case hasProperty
  /// whether the map, object or optional a has the key literals[b]
  case hasKey
  /// arguments[a ..< a + count]
  case and, or
  case not, negate
  /// a ? b : c
  case conditional
  /// a == b; flag: `Equality`
  case equal
  /// a == literals[b]; flag: `Equality`
  case equalLiteral
  /// whether the list or map a is empty; flag: `Equality`
  case isEmpty
  /// whether the text a has only white space; flag: `Equality`
  case isBlank
  /// a < b; flag: the `Operator`
  case compare
  /// the `Operator` in flag on a and b
  case arithmetic
  case isIn
  /// whether a is in literals[b ..< b + count]
  case isInLiterals
  /// a[b]; flag 1: gives an optional
  case index
  /// arguments[a ..< a + count]; c: bits of those that are optional, as far as there are any
  case list, map
  /// `?x` in a list or map
  case optionalElement
  /// flag: the `Macro`; a: list; arguments[b…]: condition, transformation (-1: none); c: first variable's frame
  /// index, the second one's if count is 2 follows it
  case comprehension
  /// frame[c] = a, then b
  case bind
  /// frame[c] = value of the optional a, then b; flag 1: b is an optional
  case optionalMap
  /// the standard function c on arguments[a ..< a + count]
  case call
  /// the host's function c on arguments[a ..< a + count]; b: its cost
  case hostCall
  /// one of the host's functions: overloads candidates[c]
  case hostDispatch
  /// failures[a]
  case fail
}

/// How to compare.
enum Equality {
  static let negated: UInt8 = 1
  /// Both are of one closed list: their symbols decide, if both have one.
  static let symbols: UInt8 = 2
}

/// One step of a compiled expression: 16 bytes, operands are indices of other steps.
struct Instruction {
  var operation: Operation
  var flag: UInt8 = 0
  var count: UInt16 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}
