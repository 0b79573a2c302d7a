import ServiceLintModel
import ServiceLintValue

/// Tells whether a field lets people know how to write the answer.
public enum FormatDisclosure {
  /// Whether label, hint, unit, placeholder or tooltip say anything on the form or length of the answer: digits in the
  /// help (an example, a count), letters that stand for digits (“dd.mm.åååå”), words such as “digits”, “siffer”,
  /// 「半角」「例」. A lone digit in a label (“Address 1”) says nothing.
  ///
  /// - Returns: `nil` if nothing is said, but a text is not known.
  public static func saysFormat(_ field: UInt32, in model: ServiceModel) -> Bool? {
    guard field >= ServiceModel.firstNode, Int(field) < model.nodes.count, model.nodes[Int(field)].kind == .field else {
      return nil
    }
    var isKnown = true
    for property in [
      FieldProperty.shownLabel, .label, .hint, .placeholder, .unit, .tooltip,
    ] {
      let value = model.value(field, property)
      guard value.tag == .text else {
        isKnown = false
        continue
      }
      let text = TextBytes.of(value, in: model)
      if text.isEmpty { continue }
      let isLabel = property == .shownLabel || property == .label
      if says(text, isLabel: isLabel) { return true }
    }
    return isKnown ? false : nil
  }

  private static func says(_ text: ArraySlice<UInt8>, isLabel: Bool) -> Bool {
    let digits = text.reduce(into: 0) { if $1 &- 0x30 < 10 { $0 += 1 } }
    // Full-width digits: EF BC 90 to 99.
    let wide = TextMeasure.runs(text, of: .digits, least: 1).count
    if isLabel ? digits >= 3 : digits + wide > 0 { return true }
    return !words.find(in: text).isEmpty
  }

  private static let words = PhraseList([
    // English
    "digit", "digits", "character", "characters", "letter", "letters", "format", "example", "e.g.", "eg", "for example",
    "such as", "numbers only", "maximum", "minimum", "at most", "at least", "up to", "without spaces", "no spaces",
    "hyphen", "hyphens", "dashes", "capital letters", "uppercase", "whole number", "whole numbers", "round to",
    "decimals", "decimal",
    // Norwegian, Danish, Swedish
    "siffer", "siffrer", "sifre", "tegn", "teikn", "eksempel", "f.eks.", "f.eks", "bokstav", "bokstaver", "bare tall",
    "kun tall", "maks", "maksimum", "minimum", "minst", "høyst", "uten mellomrom", "uten bindestrek", "hele kroner",
    "desimaler", "siffror", "tecken", "cifre",
    // Dutch, German, French, Spanish
    "cijfer", "cijfers", "tekens", "voorbeeld", "bijvoorbeeld", "bijv.", "letters", "Ziffer", "Ziffern", "Zeichen",
    "Beispiel", "z. B.", "z.B.", "Buchstaben", "stellig", "chiffre", "chiffres", "caractères", "exemple", "lettres",
    "dígitos", "caracteres", "ejemplo",
    // Letters that stand for digits
    "dd", "mm", "yyyy", "åååå", "jjjj", "aaaa", "tt:mm", "hh:mm", "hh", "yy", "åå",
    // Japanese
    "例", "桁", "文字", "半角", "全角", "形式", "カタカナ", "かたかな", "ひらがな", "ハイフン", "数字", "英数字", "英数",
    "ローマ字", "西暦", "和暦", "以内", "以下", "以上", "記入例", "入力例", "小数", "整数", "スペースなし", "区切",
  ])
}
