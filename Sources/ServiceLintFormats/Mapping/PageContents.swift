/// What was found among the parts of a page or group: what it needs to know of what stands in it.
struct PageContents {
  /// Whether there is anything that people see or that the platform fills in.
  var hasContent = false
  /// Whether there is a question.
  var asks = false

  mutating func add(_ other: PageContents) {
    hasContent = hasContent || other.hasContent
    asks = asks || other.asks
  }
}
