/// When something is shown: the small language that all platforms' conditions become.
public indirect enum Condition: Hashable, Sendable {
  case always
  /// How builders park a part: switched off.
  case never
  case answered(Name)
  /// The answer is this value. Values compare as text; the empty text is a question left blank.
  case equals(Name, String)
  /// The answer compares with a number, a date in ISO 8601, or a day counted from today: `today-P18Y`.
  case compares(Name, Comparison, String)
  /// A multiple choice has this option ticked.
  case includes(Name, String)
  /// Some row of a repeating group meets the condition; in it, names in a row are of that row.
  case anyRow(Name, Condition)
  /// The form is sent on this channel, or the person came by it.
  case channel(String)
  case and([Condition])
  case or([Condition])
  case not(Condition)
  /// Code that we cannot read; the names found in it.
  case code(String, [Name])

  /// How a value is compared with another.
  public enum Comparison: String, Sendable {
    case less, lessOrEqual, greater, greaterOrEqual
  }

  /// A name as it stands in a condition, and what it was found to mean.
  public struct Name: Hashable, Sendable {
    /// The path as written, without `data` and `row`.
    public var path: [String]
    /// Whether it starts in the row that the condition stands in; else at the form.
    public var inRow: Bool
    /// Whether the platform looks for it in every part of the answers, not only where the path says (Form.io's
    /// `when`).
    public var anywhere = false
    /// Offset of its first byte in the condition's text, or in the definition once its format has relocated it
    /// (`Condition.relocate`); its length in bytes.
    public var offset: UInt32
    public var count: UInt32
    /// Where the value that it is compared with stands, if it stands apart from the name (Form.io's `eq`), and its
    /// length; 0: it does not.
    public var valueOffset: UInt32 = 0
    public var valueCount: UInt32 = 0
    /// The node it means: a field, or a group of several answers. `nil`: nothing has that name, or several have.
    public var node: UInt32?
    /// The option of a multiple choice, or the part of a composite type, that the rest of the path means.
    public var part: String?
    /// Whether several fields at one distance have that name, or a format says that it may mean something outside of
    /// the definition: it is not missing, and its answer can be anything.
    public var isAmbiguous = false

    public init(path: [String], inRow: Bool = false, anywhere: Bool = false, offset: UInt32 = 0, count: UInt32 = 0) {
      self.path = path
      self.inRow = inRow
      self.anywhere = anywhere
      self.offset = offset
      self.count = count
    }
  }
}
