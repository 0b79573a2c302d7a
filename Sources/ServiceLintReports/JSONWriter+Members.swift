import ServiceLintText

/// JSON whose nesting the code shows.
extension JSONWriter {
  mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    int(value)
  }

  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
    if let key { self.key(key) }
    beginObject()
    members(&self)
    endObject()
  }

  mutating func array(_ key: String? = nil, _ elements: (inout JSONWriter) -> Void) {
    if let key { self.key(key) }
    beginArray()
    elements(&self)
    endArray()
  }
}
