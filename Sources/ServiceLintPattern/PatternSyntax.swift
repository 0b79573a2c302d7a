/// The dialect in which a pattern is written.
public enum PatternSyntax: Hashable, Sendable {
  /// RE2's syntax (github.com/google/re2/wiki/Syntax), as CEL's `matches` prescribes it.
  case re2
  /// JavaScript's `new RegExp(source)` without flags, with the leniencies of ECMA-262, Annex B.1.2.
  ///
  /// Length is counted in Unicode scalars, where JavaScript counts UTF-16 units: an emoji is one character here.
  case ecmaScript
  /// JavaScript as the attribute `pattern` of HTML reads it: with the `v` flag, so without any leniency (HTML, 4.10.5.3.6;
  /// ECMA-262, 22.2.1). A browser ignores an attribute that is invalid by these rules, and checks nothing.
  ///
  /// Properties we have no table for, strings in classes and set operations, well formed or not, are `.unsupported`.
  case htmlPattern
}
