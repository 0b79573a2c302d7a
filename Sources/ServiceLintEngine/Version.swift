/// The linter's version (semver.org).
public enum Version {
  public static let current = "0.1.0"

  /// The version, and a word if the build is one for finding bugs: such a build is many times slower.
  public static var description: String {
    #if DEBUG
      "\(current) (debug build)"
    #else
      current
    #endif
  }
}
