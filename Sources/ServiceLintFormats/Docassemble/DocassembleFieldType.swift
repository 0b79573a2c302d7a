/// What a `datatype`, an `input type`, or a way to choose means for the model.
struct DocassembleFieldType {
  /// A word of `fieldKind`.
  var kind: String
  /// Words of `answeredBy`.
  var answeredBy = ["type"]
  /// What is true of its answer in a condition.
  var truth = PythonCondition.Variable.text
  /// The answers that the platform offers by itself, as value and label; the label is in English.
  var options: [(value: String, label: String)] = []
  var searchable = false
  var asks = true

  /// The type of a field.
  ///
  /// - Parameters:
  ///   - datatype: the text of `datatype`; empty: there is none.
  ///   - input: the text of `input type`; empty: there is none.
  ///   - hasChoices: whether there are `choices` or `code`.
  static func of(_ datatype: String, input: String, hasChoices: Bool) -> DocassembleFieldType {
    switch input {
    case "hidden": return DocassembleFieldType(kind: "hidden", answeredBy: [], asks: false)
    case "radio":
      if let known = named(datatype), !known.options.isEmpty { return known }
      return DocassembleFieldType(kind: "radio", answeredBy: ["choose"], truth: isYesNo(datatype) ? .yesNo : .text)
    case "dropdown", "combobox", "datalist", "ajax":
      var made = DocassembleFieldType(kind: "select", answeredBy: ["choose"])
      made.searchable = input != "dropdown"
      if input == "datalist" { made.answeredBy = ["type", "choose"] }
      if isYesNo(datatype) { made.truth = .yesNo }
      return made
    case "area": return DocassembleFieldType(kind: "textarea")
    default: break
    }
    if let known = named(datatype) { return known }
    if hasChoices, datatype.isEmpty || datatype == "text" || isNumber(datatype) {
      return DocassembleFieldType(kind: "select", answeredBy: ["choose"])
    }
    return datatype.isEmpty || datatype == "text" ? DocassembleFieldType(kind: "text") : own(datatype)
  }

  private static func isYesNo(_ datatype: String) -> Bool {
    datatype.hasPrefix("yesno") || datatype.hasPrefix("noyes") || datatype == "boolean" || datatype == "threestate"
  }

  private static func isNumber(_ datatype: String) -> Bool { datatype == "integer" || datatype == "number" }

  /// A type that a package brings, by the words in its name.
  private static func own(_ datatype: String) -> DocassembleFieldType {
    let name = datatype.lowercased()
    for (word, kind) in [("phone", "phone"), ("birthdate", "date"), ("date", "date"), ("url", "url")]
    where name.contains(word) {
      return DocassembleFieldType(kind: kind)
    }
    return DocassembleFieldType(kind: "custom")
  }

  private static func named(_ datatype: String) -> DocassembleFieldType? { table[datatype] }

  /// docassemble.org, “Setting variables with questions”: the list of data types.
  private static let table: [String: DocassembleFieldType] = {
    let yes = (value: "True", label: "Yes"), no = (value: "False", label: "No")
    let maybe = (value: "None", label: "I don’t know")
    let tick = DocassembleFieldType(kind: "checkbox", answeredBy: ["choose"], truth: .tick)
    let radio = DocassembleFieldType(kind: "radio", answeredBy: ["choose"])
    let select = DocassembleFieldType(kind: "select", answeredBy: ["choose"])
    let checkboxes = DocassembleFieldType(kind: "checkboxes", answeredBy: ["choose"], truth: .multiple)
    let file = DocassembleFieldType(kind: "file", answeredBy: ["upload"])
    func yesNo(_ options: [(value: String, label: String)]) -> DocassembleFieldType {
      DocassembleFieldType(kind: "radio", answeredBy: ["choose"], truth: .yesNo, options: options)
    }
    var made: [String: DocassembleFieldType] = [
      "area": .init(kind: "textarea"), "mlarea": .init(kind: "textarea"), "ml": .init(kind: "text"),
      "date": .init(kind: "date", answeredBy: ["type", "pick"]), "time": .init(kind: "time"),
      "datetime": .init(kind: "datetime", answeredBy: ["type", "pick"]), "email": .init(kind: "email"),
      "password": .init(kind: "password"), "number": .init(kind: "number"), "integer": .init(kind: "number"),
      "currency": .init(kind: "currency"), "range": .init(kind: "range", answeredBy: ["drag"]),
      "raw": .init(kind: "text"), "html": .init(kind: "text"),
      "yesno": tick, "noyes": tick, "yesnowide": tick, "noyeswide": tick,
      "yesnoradio": yesNo([yes, no]), "noyesradio": yesNo([(yes.value, no.label), (no.value, yes.label)]),
      "boolean": yesNo([yes, no]), "threestate": yesNo([yes, no, maybe]),
      "yesnomaybe": yesNo([yes, no, maybe]),
      "noyesmaybe": yesNo([(yes.value, no.label), (no.value, yes.label), maybe]),
      "radio": radio, "object_radio": radio, "dropdown": select, "object": select, "ml_dropdown": select,
      "checkboxes": checkboxes, "object_checkboxes": checkboxes,
      "file": file, "files": file, "camera": file, "user": file, "environment": file, "camcorder": file,
      "microphone": file,
    ]
    var combobox = select
    combobox.searchable = true
    made["combobox"] = combobox
    var datalist = combobox
    datalist.answeredBy = ["type", "choose"]
    made["datalist"] = datalist
    var multiselect = checkboxes
    multiselect.kind = "select"
    made["multiselect"] = multiselect
    made["object_multiselect"] = multiselect
    return made
  }()
}
