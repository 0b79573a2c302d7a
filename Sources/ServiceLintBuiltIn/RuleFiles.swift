/// The files of Rules/, carried inside the binary so that it works wherever it is copied.
public enum RuleFiles {
  /// Hands over each file: its path from the package's folder, and its bytes.
  public static func forEach(_ body: (_ path: String, _ bytes: [UInt8]) -> Void) {
    text.withUTF8Buffer { buffer in
      let marker = Array("%%% ".utf8)
      var position = 0
      var path = ""
      var start = 0
      /// Whether the literal's line that begins here names the next file.
      func isMarker(_ index: Int) -> Bool {
        index + marker.count <= buffer.count && (0..<marker.count).allSatisfy { buffer[index + $0] == marker[$0] }
      }
      while position < buffer.count {
        let end = buffer[position...].firstIndex(of: 0x0A) ?? buffer.count
        if isMarker(position) {
          if !path.isEmpty { body(path, Array(buffer[start..<position])) }
          path = String(decoding: buffer[(position + marker.count)..<end], as: UTF8.self)
          start = min(end + 1, buffer.count)
        }
        position = end + 1
      }
      if !path.isEmpty { body(path, Array(buffer[start...])) }
    }
  }
}
