import ServiceLintModel
import ServiceLintText

/// What one definition leaves of itself for the rules that look at a whole repository: its identity, and of each service,
/// form, field and document as much as others need to know.
public struct Card: Sendable {
  /// A part of a definition.
  public struct Part: Sendable {
    /// `service`, `form`, `field` or `document`.
    public var kind: NodeKind
    /// What it is called.
    public var label: String
    /// For a field the numbers of its kind, concept and subject in their closed lists; 0: not known.
    public var fieldKind: UInt16 = 0
    public var concept: UInt16 = 0
    public var subject: UInt16 = 0
    public var required = false
    /// For a form what it asks for, as sorted hashes, each once.
    public var asked: [UInt64] = []
    public var location: Location

    public init(kind: NodeKind, label: String, location: Location) {
      self.kind = kind
      self.label = label
      self.location = location
    }
  }

  /// The path of its file.
  public var file: String
  /// Where in the file it begins: a file may hold many.
  public var offset: UInt32
  /// The identifier that its format calls unique; empty if there is none.
  public var id: String
  /// What it calls itself.
  public var title: String
  public var parts: [Part]

  public init(file: String, offset: UInt32, id: String, title: String, parts: [Part]) {
    self.file = file
    self.offset = offset
    self.id = id
    self.title = title
    self.parts = parts
  }
}
