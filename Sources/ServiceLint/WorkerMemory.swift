#if canImport(Glibc)
  import Glibc
#endif

/// The memory of a worker that is going to read many files.
enum WorkerMemory {
  /// Lets the system hand it out in large pages, where it can: asking for it in thousands of small ones took a
  /// twentieth of a run.
  ///
  /// The C library keeps what is given back here for the worker, and cuts what the worker asks for next out of it.
  ///
  /// - Parameter bytes: what a worker is going to read; for a few small files it is not worth the while.
  static func prepare(forReading bytes: Int) {
    guard bytes >= leastBytes else { return }
    // The first large block goes back to the system, the next ones do not (`mallopt`, the dynamic threshold).
    for _ in 0..<2 { giveBackInLargePages() }
  }

  private static func giveBackInLargePages() {
    #if canImport(Glibc)
      guard let block = malloc(size) else { return }
      let start = (UInt(bitPattern: block) + page - 1) & ~(page - 1)
      let end = (UInt(bitPattern: block) + UInt(size)) & ~(page - 1)
      // Where there are no large pages, all goes on with small ones.
      if let first = UnsafeMutableRawPointer(bitPattern: start) { _ = madvise(first, Int(end - start), MADV_HUGEPAGE) }
      free(block)
    #endif
  }

  private static let leastBytes = 1 << 20
  private static let size = 8 << 20
  private static let page: UInt = 2 << 20
}
