import ServiceLintEngine
import ServiceLintText

/// All rules as one HTML page that needs no other file: no script, no font, no picture.
struct HTMLCatalogue: CatalogueFormat {
  let id = "html"

  func write(_ catalogue: RuleCatalogue, _ language: MessageLanguage, version: String) -> [UInt8] {
    let words = CatalogueWords(language: language)
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(words.title))</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.7 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
      pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; line-height: 1.4; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid; }
      h3 { margin-top: 3rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(Self.escaped(words.title)) (\(Self.escaped(version)))</h1>

      """
    for chapter in catalogue.chapters { html += Self.chapter(chapter, words, language) }
    html += "</main>\n</body>\n</html>\n"
    return Array(html.utf8)
  }

  private static func chapter(
    _ chapter: RuleCatalogue.Chapter, _ words: CatalogueWords, _ language: MessageLanguage
  ) -> String {
    var html = "<h2 id=\"\(escaped(chapter.id))\">\(escaped(chapter.title[language]))</h2>\n"
    html += "<p>\(escaped(chapter.summary[language]))</p>\n<table>\n<thead><tr>"
    for head in [words.rule, words.severity, words.subject] { html += "<th scope=\"col\">\(escaped(head))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for rule in chapter.rules {
      html += "<tr><td><a href=\"#\(escaped(rule.description.id))\">\(escaped(rule.name))</a></td>"
      html += "<td>\(escaped(words.level(rule)))</td>"
      html += "<td>\(escaped(rule.description.title[language]))</td></tr>\n"
    }
    html += "</tbody>\n</table>\n"
    for rule in chapter.rules { html += section(rule, words, language) }
    return html
  }

  private static func section(
    _ rule: RuleDocumentation, _ words: CatalogueWords, _ language: MessageLanguage
  ) -> String {
    let description = rule.description
    var html = "<section>\n<h3 id=\"\(escaped(description.id))\">\(escaped(description.id))</h3>\n"
    html += "<p><strong>\(escaped(description.title[language]))</strong></p>\n"
    html += "<p>\(words.outline(description, kind: "<code>\(rule.kind)</code>"))</p>\n"
    html += "<h4>\(words.why)</h4>\n<p>\(escaped(description.why[language]))</p>\n"
    if !description.fix[language].isEmpty {
      html += "<h4>\(words.fix)</h4>\n<p>\(escaped(TemplateText.readable(description.fix[language])))</p>\n"
    }
    if !description.sources.isEmpty {
      html += "<h4>\(words.sources)</h4>\n<ul>\n"
      for source in description.sources { html += "<li>\(link(source))</li>\n" }
      html += "</ul>\n"
    }
    if !rule.options.isEmpty {
      html += "<h4>\(words.options)</h4>\n<ul>\n"
      for option in rule.options {
        html += "<li><code>\(escaped(option.name))</code>: \(escaped(words.option(option)))</li>\n"
      }
      html += "</ul>\n"
    }
    html += "<h4>\(words.examples)</h4>\n"
    for example in rule.examples {
      html += "<p>\(words.example(example.expectation)):</p>\n"
      html += "<pre tabindex=\"0\"><code>\(escaped(example.definition))</code></pre>\n"
    }
    return html + "</section>\n"
  }

  /// A source as a link; an address that is none of the web's stays text.
  private static func link(_ source: RuleSource) -> String {
    let name = escaped(source.clause.isEmpty ? source.title : "\(source.title), \(source.clause)")
    guard source.url.hasPrefix("https://") || source.url.hasPrefix("http://") else { return name }
    return "<a href=\"\(escaped(source.url))\">\(name)</a>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
