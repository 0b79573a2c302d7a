/// The words of docassemble's language, from `Question.__init__` in its source (`docassemble.base.parse`, 1.4 to 1.8) and
/// its documentation.
enum DocassembleKeys {
  /// All keys that a block can have.
  static let block: Set<String> = [
    "action buttons", "allow downloading", "allow emailing", "allowed to set", "always include editable files",
    "attachment", "attachment code", "attachment options", "attachments", "audio", "auto open", "auto terms",
    "back button", "back button label", "back button color", "breadcrumb", "button style", "buttons", "check in",
    "choices", "code", "combobox", "columns", "command", "comment", "confirm", "content", "content file",
    "continue button color", "continue button field", "continue button label", "corner back button label", "css",
    "css class", "data", "data from code", "datatype", "decoration", "default", "default language",
    "default screen parts", "default validation messages", "delete buttons", "depends on", "disable others",
    "allow reordering", "dropdown", "edit", "edit header", "email address default", "email body", "email subject",
    "email template", "event", "features", "field", "fields", "filename", "filter", "footer", "ga id", "gathered",
    "generic list object", "generic object", "help", "hide continue button", "id", "if", "image sets", "images",
    "imports", "include", "indent", "initial", "interview help", "language", "list collect", "logo",
    "machine learning storage", "mandatory", "manual attachment list", "metadata", "modules", "navigation bar html",
    "need", "not available label", "noyes", "noyesmaybe", "object", "objects", "objects from file", "on change",
    "only sets", "order", "orelse", "parent", "persistent", "post", "pre", "prevent going back", "progress",
    "progressive", "question", "question metadata", "read only", "reconsider", "reload", "require",
    "require gathered", "reset", "response", "response code", "response filename", "resume button color",
    "resume button label", "review", "right", "role", "row", "rows", "scan for variables", "script",
    "section", "sections", "segment", "segment id", "set", "sets", "shared", "show if", "show incomplete", "short logo",
    "short title", "show on scroll", "signature", "skip undefined", "sms number default", "sms template", "sort key",
    "sort reverse", "subject", "submit", "subquestion", "subtitle", "supersedes", "table", "table css class", "tabular",
    "template", "template file", "terms", "title", "title url", "title url opens in other window", "translations",
    "exit label", "exit link", "exit url", "under", "undefine", "url", "use objects", "usedefs", "using",
    "validation code", "variable name", "video", "view", "when ready", "yesno", "yesnomaybe", "zip filename",
    "content type", "binaryresponse", "all_variables", "include_internal", "null response", "response code",
    "sleep", "target", "backgroundresponse", "decorations", "include internal", "no footer", "inverse navbar",
    "maximum list length", "default role", "def", "mako", "ga_id", "redirect url", "resume interview",
    "restart button", "docx template file", "pdf template file", "valid formats", "name", "description", "label",
    "address default", "table of contents", "edit header label", "is mandatory",
  ]

  /// The keys of which a block that asks has at least one beside `question`.
  static let asking: Set<String> = [
    "subquestion", "fields", "field", "yesno", "noyes", "yesnomaybe", "noyesmaybe", "buttons", "choices", "dropdown",
    "combobox", "signature", "continue button field", "event", "mandatory", "generic object", "sets", "review",
    "attachment", "attachments", "attachment code", "list collect", "under", "need", "reconsider", "prevent going back",
    "list collect", "decoration", "id", "section", "progress", "terms", "depends on", "allowed to set",
  ]

  /// The keys of a field that say something of it; any other one is its label.
  static let field: Set<String> = [
    "accept", "action", "address autocomplete", "address_autocomplete", "all of the above", "allow privileges",
    "allow users", "autocomplete", "check others", "choices", "code", "color", "combobox action", "css",
    "css class", "currency symbol", "data", "datatype", "default", "default search", "disable if", "disable others",
    "disabled", "enable if", "exclude", "field", "field metadata", "file css class", "filter", "floating label", "grid",
    "group", "help", "help generator", "hide if", "hint", "html", "image generator", "image upload type",
    "inline width", "input type", "is", "item grid", "js disable if", "js enable if", "js hide if", "js show if",
    "key", "keywords", "label", "label above field", "max", "maximum image size", "maxlength", "min", "minlength",
    "none of the above", "note", "object labeler", "pen color", "persistent", "private", "raw html", "required", "rows",
    "scale", "script", "show if", "shuffle", "step", "trigger at", "uncheck others", "under text", "url", "using",
    "validate", "validation messages", "variable", "width",
  ]

  /// The keys of an answer that say something of it.
  static let choice: Set<String> = [
    "image", "help", "show if", "default", "color", "css class", "group", "key", "url", "code",
  ]
}
