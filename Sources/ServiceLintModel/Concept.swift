/// What a field asks for, whatever its label calls it.
public enum Concept {
  /// All concepts, in the order of documentation. A dot makes a part of a concept: `name` covers `name.family`.
  public static let all = [
    "name.full", "name.given", "name.family", "name.middle", "name.kana", "name.former", "name.title",
    "name.organisation",
    "birth-date", "birth-place", "death-date", "age", "sex", "gender", "nationality", "residence-status", "address",
    "address.street",
    "address.city", "address.region", "postal-code", "country", "phone", "mobile", "fax", "email", "national-id",
    "organisation-number", "household", "marital-status", "children", "income", "tax", "bank-account",
    "bank-account.iban", "bank-account.bic", "bank-account.bank", "employer", "occupation", "health", "disability",
    "religion", "ethnicity",
    "criminal-record", "political-opinion", "seal", "signature", "consent", "captcha", "password", "one-time-code",
    "security-question", "username", "card-number", "vehicle", "relation", "language", "date", "period.start",
    "period.end", "amount", "free-comment",
  ]
}
