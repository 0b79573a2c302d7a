/// Whom a field's answer is about.
public enum Subject {
  /// All subjects, in the order of documentation.
  public static let all = [
    "applicant", "proxy", "partner", "child", "parent", "deceased", "household", "employer", "business", "guarantor",
    "official", "other",
  ]
}
