import ServiceLintModel
import ServiceLintText

/// What is known whoever shows the form, and what becomes of the keys.
extension JSONSchemaForm {
  public var platform: PlatformTable {
    var table = PlatformTable.none("JSON Schema: whoever shows the form decides; with a UI schema see its library")
    table.explainsErrors = PlatformFact(nil, "ajv: messages for all keywords; for `pattern` only the pattern itself")
    table.marks = PlatformFact(nil, "rjsf, FieldTemplate and JSON Forms, computeLabel: an asterisk; else not known")
    return table
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("$id", FormProperty.id),
      FormatMapping("title, ui:title", FormProperty.title),
      FormatMapping("properties.*", .field),
      FormatMapping("properties.* (type: object, array of objects)", .group),
      FormatMapping("properties.* (type: null)", .text),
      FormatMapping("items", GroupProperty.repeats),
      FormatMapping("minItems", GroupProperty.least),
      FormatMapping("maxItems", GroupProperty.most),
      FormatMapping("(the property’s name)", FieldProperty.id),
      FormatMapping("ui:title, label, title", FieldProperty.shownLabel),
      FormatMapping("ui:description, ui:help, description", FieldProperty.hint),
      FormatMapping("ui:placeholder, options.placeholder", FieldProperty.placeholder),
      FormatMapping("type, format, enum, ui:widget, options", FieldProperty.kind),
      FormatMapping("required", FieldProperty.required),
      FormatMapping("enum, enumNames, oneOf[].const", .option),
      FormatMapping("default", FieldProperty.default),
      FormatMapping("readOnly, const, ui:readonly, ui:widget: hidden", FieldProperty.asks),
      FormatMapping("if, then, else, dependencies, oneOf; rule", FieldProperty.shownWhen),
      FormatMapping("minLength", FieldProperty.minLength),
      FormatMapping("maxLength", FieldProperty.maxLength),
      FormatMapping("minimum", FieldProperty.least),
      FormatMapping("maximum", FieldProperty.most),
      FormatMapping("pattern", FieldProperty.pattern),
      FormatMapping("errorMessage", FieldProperty.errorMessages),
      FormatMapping("ui:autocomplete", FieldProperty.autofill),
      FormatMapping("Categorization.elements", .page),
      FormatMapping("Group.label", GroupProperty.title),
      FormatMapping("format: data-url", .document),
    ]
  }
}
