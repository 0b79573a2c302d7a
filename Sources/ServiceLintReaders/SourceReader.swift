import ServiceLintText

/// Reads a text of any notation into a source tree.
public enum SourceReader {
  /// Fills the tree from its `bytes`, `count` and `notation`, which the caller has set.
  ///
  /// - Parameter dialect: how YAML is to be read that is none to its specification.
  /// - Throws: what is wrong and where.
  public static func read(
    _ tree: inout SourceTree, limits: ReadLimits = .init(), as dialect: YAMLDialect = .standard
  ) throws(ReadError) {
    switch tree.notation {
    case .json: try JSONReader.read(&tree, limits: limits)
    case .yaml: try YAMLReader.read(&tree, limits: limits, as: dialect)
    case .xml: try XMLReader.read(&tree, limits: limits)
    case .html: try HTMLReader.read(&tree, limits: limits)
    case .csv: try CSVReader.read(&tree, limits: limits)
    case .properties: try PropertiesReader.read(&tree, limits: limits)
    case .turtle: try TurtleReader.read(&tree, limits: limits)
    }
  }
}
