import ServiceLintReaders

/// The files that an interview takes in (`include`).
///
/// A file that is included is linted by itself, so its screens are not read once more; what it says for the whole
/// interview is. docassemble.org, Initial blocks: include.
struct DocassembleIncludes {
  /// A file that is there, with its blocks.
  struct File {
    let companion: CompanionFile
    let blocks: DocassembleBlocks
  }

  /// Those that are there, in order.
  let files: [File]
  /// Whether all that is included was found, and includes nothing further: then what is not said is not said anywhere.
  let areComplete: Bool

  init(_ blocks: DocassembleBlocks, _ tree: SourceTree, _ companions: [CompanionFile]) {
    files = companions.map { File(companion: $0, blocks: DocassembleBlocks($0.tree)) }
    areComplete =
      Self.names(in: blocks, tree).count == files.count && files.allSatisfy { $0.blocks.with("include").isEmpty }
  }

  /// The files named, as they are written.
  static func names(in blocks: DocassembleBlocks, _ tree: SourceTree) -> [String] {
    blocks.with("include").flatMap { block -> [String] in
      guard let node = block["include"] else { return [] }
      return tree.nodes[node].kind == .array ? tree.elements(of: node).map(tree.string) : [tree.string(node)]
    }
  }

  /// A name as a path from the folder of the file that includes it; `nil`: it lies in another package.
  ///
  /// A package's own files may be named with the package: `docassemble.garden:data/questions/plots.yml`.
  static func path(of name: String, from path: String) -> String? {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return name }
    let folder = "\(parts[0].split(separator: ".").joined(separator: "/"))/data/questions/"
    let file = parts[1].hasPrefix("data/questions/") ? String(parts[1].dropFirst(15)) : String(parts[1])
    let here = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return here.hasSuffix("/\(folder)") || here == folder ? file : nil
  }
}
