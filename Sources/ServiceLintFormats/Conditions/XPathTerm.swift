/// A part of an XPath expression (XPath 1.0, as the ODK XForms specification has it).
struct XPathTerm {
  indirect enum Kind {
    case number(String)
    case text(String)
    case path(XPathPath)
    case call(String, [XPathTerm])
    case binary(Operator, XPathTerm, XPathTerm)
    case negative(XPathTerm)
  }

  enum Operator {
    case or, and, equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, div, mod, union
  }

  var kind: Kind
  /// Offset of its first byte; offset behind its last.
  var start: Int
  var end: Int
}

/// A way to an answer.
struct XPathPath {
  enum Root {
    /// `/data/…`
    case form
    /// `../…`, `.`, `name`: from the node whose expression it is.
    case context
    /// `current()/…`: the same, also inside of a predicate.
    case current
    /// `instance('id')/…`, or another function: data that is none of the answers.
    case elsewhere
  }

  var root: Root
  /// Names, `.` and `..`; whatever has an axis or a sign of its own (`*`, `@id`, `//`) is written as `*`.
  var steps: [String]
  /// What stands in square brackets.
  var predicates: [XPathTerm]
  /// What `instance('id')` names, or the function that it starts at.
  var source: XPathSource?
}

/// Where a path starts that leads to no answer.
indirect enum XPathSource {
  case instance(String)
  case call(XPathTerm)
}
