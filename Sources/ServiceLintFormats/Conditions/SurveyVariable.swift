import ServiceLintModel

/// What stands between the braces of a SurveyJS expression: `{name}`, `{panel.name}`, `{matrix.row.column}`.
struct SurveyVariable {
  /// What is asked by a name.
  enum Sort {
    case plain
    /// An answer that is a list: checkboxes, tag box.
    case multiple
    /// Yes and no, stored as these texts.
    case boolean(yes: String)
    /// Something of which we know that it is there, and nothing else: a value of the page around the form, one row of
    /// several, the words beside “other”. Its name is ambiguous, so that nobody calls it missing and what is said of it
    /// becomes code when names are resolved.
    case open
  }

  var name: Condition.Name
  var sort: Sort
  /// The answers to choose from as they are stored, by their small letters: values compare in any case (survey-core,
  /// `settings.comparator`).
  var values: [String: String] = [:]

  /// A value as it is stored.
  func stored(_ value: String) -> String { values.isEmpty ? value : values[value.lowercased()] ?? value }

  /// Prefixes that mean the row, or panel, that the expression stands in (survey-core, `QuestionPanelDynamicItem` and
  /// `MatrixDropdownRowModelBase`).
  static let rowPrefixes: Set<String> = ["panel", "row", "parentpanel"]
  /// Prefixes of values that no field has: neighbours of the row, the choice or question itself.
  static let openPrefixes: Set<String> = [
    "prevpanel", "nextpanel", "prevrow", "nextrow", "item", "choice", "self", "question", "composite", "$self", "$item",
  ]
  /// Values that the library itself provides (survey-core, `SurveyModel.getBuiltInVariableValue` and the variables of
  /// rows).
  static let builtIn: Set<String> = [
    "pageno", "pagecount", "locale", "timer", "timespent", "showpreviewbeforecomplete", "choicetextsprovider",
    "panelindex", "visiblepanelindex", "rowindex", "visiblerowindex", "rowvalue", "rowname", "rowtitle", "columnname",
    "cellvalue", "totalvalue", "correctanswercount", "correctedanswercount", "incorrectanswercount", "questioncount",
    "correctedanswers", "correctanswers", "incorrectedanswers", "incorrectanswers", "maxtimetofinish", "value",
    // In the conditions of an answer, row or column.
    "item", "choice",
  ]
}

/// The names that an expression may use.
protocol SurveyVariables {
  /// What a variable means.
  ///
  /// - Parameters:
  ///   - written: what stands between the braces.
  ///   - offset: where that begins in the expression; bytes.
  ///   - count: how many bytes it has.
  func variable(_ written: String, offset: Int, count: Int) -> SurveyVariable
}
