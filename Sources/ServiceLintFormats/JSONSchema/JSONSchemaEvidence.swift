import ServiceLintReaders

/// Whether a schema without a UI schema is one of a form that people fill in, or one of an API, a configuration or a
/// file format.
///
/// Forms ask people about themselves: who they are, where they live, how to reach them, that they sign. What answers of
/// APIs and configurations have speaks against it: `data` and `meta` around everything, times of creation, versions.
enum JSONSchemaEvidence {
  static func asksPeople(_ schema: Int, _ tree: SourceTree) -> Bool {
    let top = names(of: schema, tree)
    guard !top.isEmpty else { return false }
    // JSON:API and its like.
    if !top.isDisjoint(with: ["data", "errors"]), top.isSubset(of: envelope) { return false }
    if top.intersection(machinery).count >= 2 { return false }
    for key in ["title", "$id", "id", "description"] {
      guard let value = tree.value(of: schema, key), tree.nodes[value].kind == .string else { continue }
      let text = tree.string(value).lowercased()
      if text.utf8.count < 200, machineWords.contains(where: { text.contains($0) }) { return false }
    }
    var found: Set<String> = []
    var (all, personal) = (0, 0)
    forEachName(in: schema, tree) { name in
      let before = found.count
      var asks = false
      for word in words(name) where people.contains(word) {
        found.insert(word)
        asks = true
      }
      let whole = name.lowercased().filter { $0.isLetter }
      for part in joined where whole.contains(part) {
        found.insert(part)
        asks = true
      }
      all += 1
      if asks || found.count > before { personal += 1 }
    }
    // Somewhere in a large format there is always an address; forms are full of such questions. Who signs fills in.
    let least = found.isDisjoint(with: signs) ? 12 : 4
    return found.count >= 2 && personal * 100 >= all * least
  }

  private static let signs: Set<String> = [
    "signature", "statementoftruth", "privacyagreement", "certify", "declaration", "consent",
  ]

  private static let envelope: Set<String> = [
    "data", "meta", "links", "included", "errors", "jsonapi", "status", "message",
  ]

  private static let machinery: Set<String> = [
    "_id", "uuid", "createdat", "created_at", "updatedat", "updated_at", "deletedat", "deleted_at", "href", "self",
    "etag", "version", "scripts", "dependencies", "apiversion", "kind", "statuscode", "timestamp", "eventtype",
    "event_type", "payload", "$schema", "plugins", "extends", "repository", "license", "keywords", "homepage",
    "metadata", "schemaversion", "schema_version", "resourcetype", "definitions", "servers", "paths", "settings",
    "ttl", "cursor", "pagination", "hostname", "port", "loglevel", "token", "access_token", "cff-version",
  ]

  private static let machineWords = [
    "response", "api answer", "configuration", "config file", "config for", "manifest", "package.json", "webhook",
    "schemastore", "json schema for", "event schema", "message schema", "settings for", "payload", "openapi",
  ]

  /// Words of names that ask about a person.
  private static let people: Set<String> = [
    "ssn", "dob", "email", "phone", "telephone", "mobile", "cell", "fax", "street", "city", "zip", "zipcode", "postal",
    "postcode", "signature", "gender", "sex", "marital", "spouse", "child", "children", "dependent", "dependents",
    "applicant", "claimant", "veteran", "citizen", "resident", "household", "income", "employer", "occupation",
    "nationality", "citizenship", "passport", "birthday", "birthdate", "surname", "forename", "lastname", "firstname",
    "fullname", "middlename", "iban", "guardian", "declaration", "consent", "attachments", "salutation", "fullname",
    "vorname", "nachname", "geburtsdatum", "strasse", "plz", "ort", "telefon", "anrede", "prenom", "nom", "adresse",
    "naissance", "telephone", "nombre", "apellido", "direccion", "correo", "voornaam", "achternaam", "geboortedatum",
    "straat", "telefoonnummer", "fornavn", "etternavn", "shimei", "jusho", "denwa", "disability", "certify",
  ]

  /// The same where words stand together.
  private static let joined = [
    "firstname", "lastname", "fullname", "middlename", "givenname", "familyname", "dateofbirth", "birthdate",
    "placeofbirth", "socialsecurity", "phonenumber", "emailaddress", "homeaddress", "mailingaddress", "postalcode",
    "privacyagreement", "statementoftruth", "maritalstatus", "氏名", "住所", "電話", "生年月日", "メール", "フリガナ",
    "ふりがな", "郵便番号", "性別",
  ]

  private static func names(of schema: Int, _ tree: SourceTree) -> Set<String> {
    guard let properties = tree.value(of: schema, "properties") else {
      return tree.value(of: schema, "$ref") != nil || tree.value(of: schema, "allOf") != nil ? ["$ref"] : []
    }
    return Set(tree.members(of: properties).map { tree.key($0.key).lowercased() })
  }

  /// Calls with the names of all properties, those of definitions included.
  private static func forEachName(in schema: Int, _ tree: SourceTree, _ body: (String) -> Void) {
    var pending = [(node: schema, depth: 0)]
    var left = 5_000
    while let (node, depth) = pending.popLast(), left > 0 {
      guard depth < 12 else { continue }
      left -= 1
      for member in tree.members(of: node) {
        switch tree.key(member.key) {
        case "properties":
          for property in tree.members(of: member.value) {
            body(tree.key(property.key))
            pending.append((property.value, depth + 1))
          }
        case "definitions", "$defs", "dependencies", "dependentSchemas":
          for inner in tree.members(of: member.value) { pending.append((inner.value, depth + 1)) }
        case "items", "then", "else":
          pending.append((member.value, depth + 1))
        case "allOf", "anyOf", "oneOf":
          for inner in tree.elements(of: member.value) { pending.append((inner, depth + 1)) }
        default: break
        }
      }
    }
  }

  /// The words of a name, which stand together in capitals or apart by signs.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in name {
      if !character.isLetter || character.isUppercase && wasSmall {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter { word.append(character) }
      wasSmall = character.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
