import ServiceLintReaders

/// The formats that the linter reads.
public enum Formats {
  /// All formats, in the order in which they are asked: first those that are surest of themselves.
  public static let all: [any Format] = [
    OpenForms(),
    FormIO(),
    DigitalFormBuilder(),
    GCForms(),
    FHIR(),
    ONSEQ(),
    OpenMRS(),
    SurveyJS(),
    Kintone(),
    Docassemble(),
    FormFlow(),
    HTMLForm(),
    ODK(),
    XDatenfelder(),
    ProcedureInventory(),
    CPSVAP(),
    HSDS(),
    ServiceFormat(),
    JSONSchemaForm(),
  ]

  /// The format that has an identifier.
  public static func named(_ id: String) -> (any Format)? { all.first { $0.id == id } }

  /// How a text is to be read that is none to its notation, if it is plainly one of a platform that is more patient.
  ///
  /// - Parameter tree: one whose text could not be read.
  public static func dialect(of tree: SourceTree) -> YAMLDialect? {
    tree.notation == .yaml ? DocassembleDialect.dialect(of: tree.bytes[..<tree.count]) : nil
  }

  /// The first format that recognises a tree, and as what; `nil`: it is nothing that any of them knows.
  public static func recognise(_ tree: SourceTree) -> (format: any Format, as: Recognition)? {
    for format in all where format.notations.contains(tree.notation) {
      let answer = format.recognise(tree)
      if answer != .notADefinition { return (format, answer) }
    }
    return nil
  }
}
