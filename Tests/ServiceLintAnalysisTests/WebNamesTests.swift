import Testing

@testable import ServiceLintAnalysis

private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

@Suite struct WebNamesTests {
  @Test(arguments: [
    ("on", true), ("off", true), ("", true), ("name", true), ("Given-Name", true), ("section-blue shipping tel", true),
    ("billing home email", true), ("work tel-national webauthn", true), ("webauthn", true), ("username webauthn", true),
    ("home given-name", false), ("shipping", false), ("firstname", false), ("nope", false), ("name email", false),
    ("off name", false), ("shipping section-x name", false), ("false", false), ("new-password", true),
  ])
  func `autofill tokens follow the grammar of HTML`(text: String, valid: Bool) {
    #expect(AutofillTokens.isAutofill(bytes(text)) == valid)
  }

  @Test(arguments: [
    ("given-name", "name.given", false), ("name", "name.family", true), ("street-address", "address", false),
    ("address-line1", "address.street", false), ("address-line1", "address", false), ("email", "phone", true),
    ("tel", "mobile", false), ("bday", "birth-date", false), ("bday", "name.given", true), ("off", "email", false),
    ("nickname", "email", true), ("photo", "tax", false), ("username", "email", false), ("nonsense", "email", false),
  ])
  func `a token that fills in something else contradicts the concept`(token: String, concept: String, says: Bool) {
    #expect(AutofillTokens.contradicts(bytes(token), concept: concept) == says)
  }

  @Test(
    arguments: [
      ("email", "email"), ("tel", "phone"), ("mobile tel", "mobile"), ("section-a shipping postal-code", "postal-code"),
      ("country", "country"), ("off", nil), ("rubbish", nil), ("", nil),
    ] as [(String, String?)])
  func `a token names a concept`(token: String, concept: String?) {
    #expect(AutofillTokens.concept(for: bytes(token)) == concept)
  }

  @Test func `every concept’s token is one that HTML knows`() {
    for concept in ["name.full", "name.given", "birth-date", "sex", "mobile", "country", "occupation"] {
      #expect(AutofillTokens.token(for: concept).map { AutofillTokens.isAutofill(bytes($0)) } == true)
    }
    #expect(AutofillTokens.token(for: "income") == nil)
  }

  @Test(arguments: [
    ("ja", true), ("nb-NO", true), ("zh-Hant-TW", true), ("EN-gb", true), ("sl-rozaj-biske", true), ("de-1996", true),
    ("ja-simple", true), ("es-419", true), ("x-own", true), ("en-u-ca-buddhist", true), ("zh-yue", true),
    ("i-klingon", true), ("yue", true), ("jp", false), ("en_GB", false), ("english", false), ("xx", false),
    ("en-XX", false), ("en-", false), ("", false), ("en-Abcd", false), ("ja-jp-jp", false), ("en-u", false),
  ])
  func `language tags are those of BCP 47`(tag: String, valid: Bool) {
    #expect(LanguageTag.isValid(bytes(tag)) == valid)
  }

  @Test(
    arguments: [
      ("https://www.nav.no/sok", nil), (" https://www.nav.no ", nil), ("/om-oss", nil), ("#kontakt", nil), ("", nil),
      ("om/oss.html", nil), ("?a=b", nil), ("{{ url }}", nil), ("https://{{host}}/a b", nil), ("${url}", nil),
      ("//cdn.example/x", nil), ("javascript:void(0)", nil), ("https://a.example:8080/x", nil),
      ("tel:+4755553333", nil),
      ("mailto:a@b.example", nil), ("mailto:a@b.example?subject=x", nil), ("http://localhost:3000", nil),
      ("https://web.archive.org/web/2020/https://a.example", nil), ("https://a.example/?u=https://b.example", nil),
      ("https://日本語.jp/", nil), ("page.com.html", nil),
      ("https://a.examplehttps://b.example", .twoAddresses), ("https://https://a.example", .twoAddresses),
      ("http://http//a.example", .twoAddresses),
      ("www.nav.no", .schemeMissing), ("nav.no/person", .schemeMissing), ("nav.no:443/x", .schemeMissing),
      ("htp://a.example", .schemeBroken), ("http//a.example", .schemeBroken), ("https:/a.example", .schemeBroken),
      ("https:a.example", .schemeBroken), ("hhtps://a.example", .schemeBroken), ("http:", .schemeBroken),
      ("https://a.example/a b", .space), ("https://a .example", .space), ("om oss.html", .space),
      ("https://", .hostBroken), ("https:///x", .hostBroken), ("https://a..example", .hostBroken),
      ("https://.example", .hostBroken), ("https://a.example:port/", .hostBroken),
      ("mailto:", .mailBroken), ("mailto:a.example", .mailBroken), ("post@nav.no", .mailBroken),
      ("mailto:a@b@c.example", .mailBroken), ("tel:", .phoneBroken), ("tel:abc", .phoneBroken), ("tel:55 55", .space),
    ] as [(String, LinkProblem?)])
  func `an address that cannot work is told from one that may`(address: String, problem: LinkProblem?) {
    #expect(LinkAddress.problem(bytes(address)) == problem)
  }

  @Test(arguments: LinkProblem.allCases)
  func `every fault of an address is explained in both languages`(problem: LinkProblem) {
    #expect(problem.message.english.hasSuffix("."))
    #expect(problem.message.japanese.hasSuffix("。"))
  }
}
