/// How the engine draws a question (openmrs-esm-form-engine-lib, `RenderType` and `DefaultFormSchemaTransformer`).
struct OpenMRSRendering {
  /// A word of `fieldKind`.
  var kind: String
  var answeredBy: [String]
  var isChoice = false
  var isMultiple = false
  var isSearchable = false
  /// Whether its answers come from the server.
  var isFetched = false

  /// - Parameter type: the question's type, which goes before the rendering for providers, places and roles.
  static func of(_ rendering: String, type: String) -> OpenMRSRendering {
    switch type {
    case "encounterProvider", "encounterLocation", "encounterRole", "diagnosis":
      return OpenMRSRendering(
        kind: "select", answeredBy: ["choose"], isChoice: true, isSearchable: true, isFetched: true)
    default: break
    }
    switch rendering {
    case "text": return OpenMRSRendering(kind: "text", answeredBy: ["type"])
    case "textarea": return OpenMRSRendering(kind: "textarea", answeredBy: ["type"])
    case "number", "numeric": return OpenMRSRendering(kind: "number", answeredBy: ["type"])
    case "date": return OpenMRSRendering(kind: "date", answeredBy: ["type", "pick"])
    case "datetime": return OpenMRSRendering(kind: "datetime", answeredBy: ["type", "pick"])
    case "radio", "content-switcher": return OpenMRSRendering(kind: "radio", answeredBy: ["choose"], isChoice: true)
    case "select": return OpenMRSRendering(kind: "select", answeredBy: ["choose"], isChoice: true)
    case "ui-select-extended":
      return OpenMRSRendering(kind: "select", answeredBy: ["choose"], isChoice: true, isSearchable: true)
    case "select-concept-answers", "drug", "problem", "encounter-provider", "encounter-location", "encounter-role":
      return OpenMRSRendering(
        kind: "select", answeredBy: ["choose"], isChoice: true, isSearchable: true, isFetched: true)
    case "checkbox", "multiCheckbox", "multi-checkbox":
      return OpenMRSRendering(kind: "checkboxes", answeredBy: ["choose"], isChoice: true, isMultiple: true)
    case "checkbox-searchable":
      return OpenMRSRendering(
        kind: "checkboxes", answeredBy: ["choose"], isChoice: true, isMultiple: true, isSearchable: true)
    case "toggle": return OpenMRSRendering(kind: "checkbox", answeredBy: ["choose"])
    case "file": return OpenMRSRendering(kind: "file", answeredBy: ["upload"])
    case "fixed-value": return OpenMRSRendering(kind: "hidden", answeredBy: [])
    case "predefined-annotation": return OpenMRSRendering(kind: "custom", answeredBy: ["draw"])
    case "": return OpenMRSRendering(kind: "text", answeredBy: ["type"])
    default: return OpenMRSRendering(kind: "custom", answeredBy: [])
    }
  }
}
