import ServiceLintEngine
import ServiceLintReaders

/// The files that may hold definitions, from what the user names.
public enum FileFinder {
  /// Endings of files that are looked at in a folder; a file named by the user is looked at whatever its ending.
  public static let endings = Notation.allCases.flatMap(\.endings)

  /// Folders that hold other people's files, or a tool's.
  static let skipped: Set<String> = ["node_modules", "vendor", "Pods", "__pycache__"]

  /// What was found, and what was not there.
  public struct Result: Sendable {
    /// Paths as the user would write them, sorted by bytes, each once.
    public var files: [String] = []
    /// For each file the number of its configuration.
    public var configurations: [Int] = []
    /// Paths at which nothing stands.
    public var missing: [String] = []
    /// How many files and folders configurations exclude.
    public var excluded = 0
    /// What the walk shows of the configurations.
    public var walked = WalkedFolders()
  }

  /// Finds files, folders from top to bottom; hidden files and folders are passed over unless named.
  public static func find(_ paths: [String]) -> Result {
    var configurations = ConfigurationFinder.nothing
    return find(paths, configurations: &configurations)
  }

  /// The same, and for each file its configuration: what that includes and excludes goes for files in folders. What the
  /// user names is looked at whatever a configuration says.
  public static func find(_ paths: [String], configurations: inout ConfigurationFinder) -> Result {
    var walk = Walk(configurations: configurations)
    for path in paths {
      switch Disk.kind(of: path) {
      case .file, .other: walk.add(FolderPath.normalised(path))
      case .folder: walk.start(FolderPath.normalised(path))
      case .nothing: walk.result.missing.append(path)
      }
    }
    configurations = walk.configurations
    var result = walk.result
    result.walked = walk.walked
    walk.found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.files.reserveCapacity(walk.found.count)
    for file in walk.found where file.path != result.files.last {
      result.files.append(file.path)
      result.configurations.append(file.configuration)
    }
    return result
  }

  /// A walk through folders. Links may lead in a circle, or to one folder on many ways: each folder is entered once,
  /// by its own path before any link.
  private struct Walk {
    var configurations: ConfigurationFinder
    var result = Result()
    var found: [(path: String, configuration: Int)] = []
    private var entered: Set<Disk.Identity> = []
    private var whole: Set<Int> = []
    /// For each configuration the places of its patterns under `exclude` that have meant nothing so far.
    private var idle: [Int: [Int]] = [:]
    private var links: [(path: String, depth: Int)] = []

    init(configurations: ConfigurationFinder) { self.configurations = configurations }

    /// What is left when all is walked.
    var walked: WalkedFolders {
      var walked = WalkedFolders()
      walked.whole = whole
      for number in whole.sorted() {
        let file = configurations.configurations[number]
        walked.idle += (idle[number] ?? []).map {
          WalkedFolders.IdlePattern(configuration: number, pattern: file.exclude[$0], file: file)
        }
      }
      return walked
    }

    mutating func add(_ file: String) { found.append((file, configurations.number(forFile: file))) }

    mutating func start(_ folder: String) {
      entered = []
      links = [(folder, 0)]
      var next = 0
      while next < links.count {
        enter(links[next].path, depth: links[next].depth)
        next += 1
      }
    }

    private mutating func enter(_ folder: String, depth: Int) {
      guard depth < 64, let identity = Disk.identity(of: folder), entered.insert(identity).inserted else { return }
      let names = Disk.names(in: folder)
      let number = configurations.number(forFolder: folder, names: names)
      let configuration = configurations.configurations[number]
      if !configuration.path.isEmpty, folder == FolderPath.normalised(configuration.folder) { whole.insert(number) }
      let filter = PathFilter(configuration, folder, configurations)
      if !configuration.exclude.isEmpty {
        // What is never looked at is excluded out of habit.
        var left =
          idle[number]
          ?? configuration.exclude.indices.filter { pattern in
            !configuration.exclude[pattern].text.split(separator: "/").contains {
              FileFinder.skipped.contains(String($0))
            }
          }
        // Hidden names, too: who excludes them says nothing wrong.
        if !left.isEmpty { filter?.removeMeant(names, in: folder, from: &left) }
        idle[number] = left
      }
      for name in names where !name.hasPrefix(".") && !FileFinder.skipped.contains(name) {
        let path = folder == "." ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        switch Disk.kind(of: path) {
        case .folder:
          if filter?.excludes(name, isFolder: true) ?? false {
            result.excluded += 1
          } else if Disk.isLink(path) {
            links.append((path, depth + 1))
          } else {
            enter(path, depth: depth + 1)
          }
        case .file:
          let isWanted = filter?.includes(name) ?? FileFinder.hasUsualEnding(name)
          if !isWanted { continue }
          if filter?.excludes(name, isFolder: false) ?? false {
            result.excluded += 1
          } else {
            found.append((path, number))
          }
        case .nothing, .other: break
        }
      }
    }
  }

  fileprivate static func hasUsualEnding(_ name: String) -> Bool {
    endings.contains { name.utf8.count > $0.utf8.count + 1 && name.hasSuffix("." + $0) }
  }
}

/// What a configuration says of the names in a folder.
private struct PathFilter {
  private let configuration: Configuration
  /// From the configuration's folder to this one; `nil` if it lies elsewhere, where the patterns mean nothing.
  private let folder: [String]?

  /// `nil` if the configuration has no patterns.
  init?(_ configuration: Configuration, _ folder: String, _ finder: ConfigurationFinder) {
    if configuration.include.isEmpty, configuration.exclude.isEmpty { return nil }
    self.configuration = configuration
    self.folder = finder.names(of: folder, from: configuration)
  }

  func includes(_ name: String) -> Bool {
    if configuration.include.isEmpty { return FileFinder.hasUsualEnding(name) }
    return folder.map { configuration.include.matchAround($0 + [name]) != nil } ?? false
  }

  /// Takes the patterns under `exclude` that mean one of a folder's names out of those that have meant nothing.
  func removeMeant(_ names: [String], in path: String, from patterns: inout [Int]) {
    guard let folder else { return }
    patterns.removeAll { number in
      names.contains { name in
        let place = folder + [name]
        let pattern = configuration.exclude[number]
        return pattern.matches(place, isFolder: false)
          || pattern.matches(place, isFolder: true) && Disk.kind(of: FolderPath.child(name, of: path)) == .folder
      }
    }
  }

  func excludes(_ name: String, isFolder: Bool) -> Bool {
    folder.map { configuration.exclude.match($0 + [name], isFolder: isFolder) != nil } ?? false
  }
}
