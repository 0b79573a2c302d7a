#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, output and error.
enum Terminal {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Whether a person reads the stream.
  static func isInteractive(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to stream: Stream = .output) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(stream.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #elseif canImport(Musl)
          Musl.write(stream.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #else
          Darwin.write(stream.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #endif
      }
      if wrote < 0, errno == EINTR { continue }
      // Nobody reads any more (`| head`): there is no one left to tell.
      if wrote <= 0 { return }
      done += wrote
    }
  }

  static func write(_ text: String, to stream: Stream = .output) { write(Array(text.utf8), to: stream) }

  /// Milliseconds on a clock that never goes back.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Today in the local time zone, in days since 1970-01-01.
  static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}

extension Terminal {
  /// Ends the process at once: nothing is buffered, and nothing that ends with it needs to be taken down.
  static func exit(_ status: ExitStatus) {
    #if canImport(Glibc)
      Glibc._exit(status.rawValue)
    #elseif canImport(Musl)
      Musl._exit(status.rawValue)
    #else
      Darwin._exit(status.rawValue)
    #endif
  }
}
