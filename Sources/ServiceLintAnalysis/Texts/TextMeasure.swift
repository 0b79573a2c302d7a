/// What can be told of a text from its bytes alone. All functions take UTF-8, in slices of a definition's bytes, and
/// answer about text that has no markup any more (`prose`).
public enum TextMeasure {}
