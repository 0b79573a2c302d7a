import ServiceLintEngine

/// A module that lies in a folder on disk.
public enum ModuleFolder {
  /// The YAML files of a folder, for a `RuleLoader`.
  public static func files(in folder: String) throws(Disk.Failure) -> [ModuleFile] {
    let limits = ModuleLimits()
    var files: [ModuleFile] = []
    // What is too large is read as far as the loader needs to see that it is, and no further.
    var room = limits.moduleBytes + 1
    for name in Disk.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      // A configuration beside the rules is none of them.
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard room > 0, Disk.kind(of: path) != .other else { continue }
      let bytes = try Disk.bytes(of: path, most: min(room, limits.fileBytes + 1))
      room -= bytes.count
      files.append(ModuleFile(path: path, bytes: bytes))
    }
    return files
  }
}
