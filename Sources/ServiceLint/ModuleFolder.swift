import ServiceLintEngine

/// A module that lies in a folder on disk.
public enum ModuleFolder {
  /// The YAML files of a folder and of `lexicons` in it, for a `RuleLoader`.
  public static func files(in folder: String) throws(Disk.Failure) -> [ModuleFile] {
    let limits = ModuleLimits()
    var files: [ModuleFile] = []
    // What is too large is read as far as the loader needs to see that it is, and no further.
    var room = limits.moduleBytes + 1
    let base = folder.hasSuffix("/") ? folder : "\(folder)/"
    let names = Disk.names(in: folder) + Disk.names(in: "\(base)lexicons").map { "lexicons/\($0)" }
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      // A configuration beside the rules is none of them.
      if name.hasPrefix(".") || name.hasPrefix("lexicons/.") { continue }
      let path = base + name
      // A link that leads nowhere is to be told.
      guard room > 0, ![.folder, .other].contains(Disk.kind(of: path)) else { continue }
      let bytes = try Disk.bytes(of: path, most: min(room, limits.fileBytes + 1))
      room -= bytes.count
      files.append(ModuleFile(path: path, bytes: bytes))
    }
    return files
  }
}
