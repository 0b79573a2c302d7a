/// What the element that an answer becomes means (Questionnaire.item.definition), where it is one that all people have:
/// `http://hl7.org/fhir/StructureDefinition/Patient#Patient.birthDate`.
enum FHIRDefinition {
  /// A word of `concept`; `nil`: another element.
  static func concept(_ definition: String) -> String? {
    guard let mark = definition.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    var path = definition[definition.index(after: mark)...].split(separator: ".").map(String.init)
    // Parts may say which of several they are: `Patient.name:official.family`.
    path = path.map { String($0.prefix { $0 != ":" }) }
    guard path.count > 1, people.contains(path[0]) else { return nil }
    return concepts[path.dropFirst().joined(separator: ".")]
  }

  private static let people: Set<String> = ["Patient", "RelatedPerson", "Person", "Practitioner"]

  private static let concepts = [
    "name": "name.full", "name.text": "name.full", "name.given": "name.given", "name.family": "name.family",
    "name.prefix": "name.title", "birthDate": "birth-date", "gender": "gender", "address": "address",
    "address.text": "address", "address.line": "address.street", "address.city": "address.city",
    "address.state": "address.region", "address.postalCode": "postal-code", "address.country": "country",
    "maritalStatus": "marital-status", "communication.language": "language", "relationship": "relation",
  ]
}
