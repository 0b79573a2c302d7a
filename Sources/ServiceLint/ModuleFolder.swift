import ServiceLintEngine

/// A module that lies in a folder on disk.
public enum ModuleFolder {
  /// The YAML files of a folder, for a `RuleLoader`.
  public static func files(in folder: String) throws(Disk.Failure) -> [ModuleFile] {
    var files: [ModuleFile] = []
    for name in Disk.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      // A configuration beside the rules is none of them.
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      files.append(ModuleFile(path: path, bytes: try Disk.bytes(of: path)))
    }
    return files
  }
}
