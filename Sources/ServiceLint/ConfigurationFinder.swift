import ServiceLintEngine
import ServiceLintText

/// Finds and reads the configuration of each file: the nearest `.servicelint.yml` in its folder or above. One look per
/// folder; levels are not merged.
public struct ConfigurationFinder: Sendable {
  /// Where configurations are looked for.
  public enum Choice: Sendable {
    case nearest
    /// This file is for all.
    case file(String)
    case none
  }

  /// The configurations found so far; the first says nothing and is for files that have none.
  public private(set) var configurations = [Configuration()]
  /// What is wrong with them, as far as their own files show it.
  public private(set) var errors: [RuleFileError] = []

  /// What people may call the file, and then wonder why it does nothing.
  private static let otherName = ".servicelint.yaml"

  private let choice: Choice
  private let here: String
  /// The number of the configuration for a folder.
  private var byFolder: [String: Int] = [:]
  /// The number of a configuration, by the names of its path from `/` on.
  private var byPlace: [[String]: Int] = [:]

  /// - Throws: if the file that is chosen cannot be opened.
  public init(_ choice: Choice) throws(Disk.Failure) {
    self.choice = choice
    here = Disk.currentFolder
    guard case .file(let path) = choice else { return }
    let bytes = try Disk.bytes(of: path)
    let normalised = FolderPath.normalised(path)
    add(bytes, path: normalised, folder: FolderPath.parent(of: normalised))
  }

  private init() { (choice, here) = (.none, ".") }

  /// The finder that looks for nothing.
  static var nothing: Self { ConfigurationFinder() }

  /// The number of the configuration for a file.
  mutating func number(forFile path: String) -> Int {
    number(forFolder: FolderPath.parent(of: FolderPath.normalised(path)))
  }

  /// The configuration for a file, or for the files of a folder.
  public mutating func configuration(forPath path: String) -> Configuration {
    let isFolder = Disk.kind(of: path) == .folder
    let number = isFolder ? number(forFolder: FolderPath.normalised(path)) : number(forFile: path)
    return configurations[number]
  }

  /// The number of the configuration for the files of a folder.
  ///
  /// - Parameters:
  ///   - folder: a path as `FileFinder` writes it.
  ///   - names: what the folder holds, if that is known.
  mutating func number(forFolder folder: String, names: [String]? = nil) -> Int {
    switch choice {
    case .none: return 0
    case .file: return 1
    case .nearest: break
    }
    if let names, names.contains(Self.otherName), !names.contains(Configuration.fileName) {
      let text = ConfigurationError.misnamed()
      let path = FolderPath.child(Self.otherName, of: folder)
      errors.append(RuleFileError(path: path, range: .none, message: text.message, advice: text.advice))
    }
    var passed: [String] = []
    var current = folder
    var number = 0
    while true {
      if let known = byFolder[current] {
        number = known
        break
      }
      passed.append(current)
      let mayHold = passed.count > 1 || names?.contains(Configuration.fileName) ?? true
      let path = FolderPath.child(Configuration.fileName, of: current)
      if mayHold, Disk.kind(of: path) == .file {
        number = load(path, folder: current)
        break
      }
      // A loop of links ends here too: the names are those of the path.
      if FolderPath.names(current, from: here).isEmpty { break }
      current = FolderPath.parent(of: current)
    }
    for folder in passed { byFolder[folder] = number }
    return number
  }

  /// The names that lead from a configuration's folder to another one; `nil` if it lies elsewhere.
  func names(of folder: String, from configuration: Configuration) -> [String]? {
    let base = FolderPath.names(configuration.folder, from: here)
    let names = FolderPath.names(folder, from: here)
    return names.starts(with: base) ? Array(names.dropFirst(base.count)) : nil
  }

  /// Why a file is passed over when the folder around it is checked.
  public enum Reason: Sendable {
    case excluded(PathPattern)
    case notIncluded
  }

  /// Why a configuration has a file passed over, unless it is named; `nil`: it has not.
  public func reasonToPassOver(_ file: String, by configuration: Configuration) -> Reason? {
    let normalised = FolderPath.normalised(file)
    guard let names = names(of: normalised, from: configuration) else { return nil }
    for count in names.indices.map({ $0 + 1 }) {
      let isFolder = count < names.count
      if let pattern = configuration.exclude.match(Array(names.prefix(count)), isFolder: isFolder) {
        return .excluded(pattern)
      }
    }
    let isIncluded = configuration.include.isEmpty || configuration.include.matchAround(names) != nil
    return isIncluded ? nil : .notIncluded
  }

  /// The pattern by which a configuration means one file; `nil` if the file lies elsewhere.
  public func pattern(for file: String, by configuration: Configuration) -> PathPattern? {
    guard let names = names(of: FolderPath.normalised(file), from: configuration), !names.isEmpty else { return nil }
    let escaped = names.map { name in
      name.map { ["*", "?", "\\"].contains($0) ? "\\\($0)" : String($0) }.joined()
    }
    // A name alone would mean files in other folders, too.
    return PathPattern((escaped.count == 1 || names[0].hasPrefix("!") ? "/" : "") + escaped.joined(separator: "/"))
  }

  private mutating func load(_ path: String, folder: String) -> Int {
    let place = FolderPath.names(path, from: here)
    if let known = byPlace[place] { return known }
    do {
      add(try Disk.bytes(of: path), path: path, folder: folder)
    } catch {
      configurations.append(Configuration())
      errors.append(RuleFileError(path: path, range: .none, message: InputProblem.unreadable(error.reason)))
    }
    byPlace[place] = configurations.count - 1
    return configurations.count - 1
  }

  private mutating func add(_ bytes: [UInt8], path: String, folder: String) {
    let (configuration, errors) = ConfigurationReader.read(bytes, path: path, folder: folder)
    configurations.append(configuration)
    self.errors += errors
  }
}
