/// What a way through a service may demand of a person, or lend them.
public enum Capability {
  /// All capabilities, in the order of documentation.
  public static let all = [
    "computer", "smartphone", "internet", "email", "phone-voice", "sms", "fax", "printer", "scanner", "camera",
    "id-card", "card-reader", "bank-account", "credit-card", "fixed-address", "seal", "seal-registration", "travel",
    "weekday-daytime", "read-local-language", "write-by-hand", "hear", "speak", "see", "fine-motor",
    "cognition-complex", "guardian", "legal-name-in-local-script", "climb-stairs", "wait-on-site", "leave-dependants",
    "remember-secret", "photo-id", "phone-number", "domestic-phone", "domestic-address", "receive-mail",
    "share-address", "private-device", "speak-local-language", "write-local-language", "read-kanji", "kana-name",
    "name-two-parts", "act-alone", "point", "see-colour", "office-software", "guarantor", "head-of-household",
    "national-number", "business-credential", "proof-of-authority",
  ]
}
