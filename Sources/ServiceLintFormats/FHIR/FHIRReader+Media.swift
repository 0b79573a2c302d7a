import ServiceLintModel
import ServiceLintReaders

/// Pictures, sound, films and links that belong to an item or to one of its answers.
extension FHIRReader {
  /// Opens what stands beside an item (sdc-questionnaire-itemMedia, questionnaire-supportLink) in the node that is open.
  mutating func media(of extensions: [(name: String, node: Int)]) {
    for it in extensions {
      guard let value = elements.choice("value", of: it.node)?.value else { continue }
      switch it.name {
      case "sdc-questionnaire-itemMedia", "sdc-questionnaire-itemAnswerMedia", "questionnaire-itemMedia",
        "itemMedia", "itemAnswerMedia":
        attachment(value)
      case "questionnaire-supportLink":
        guard let link = writer.open(.link, at: value) else { continue }
        writer.state(link, LinkProperty.url, value)
        // The renderer draws a sign or words of its own.
        writer.builder.set(link, LinkProperty.text, .unknown, at: .none)
        writer.builder.set(link, LinkProperty.opensWindow, .unknown, at: .none)
        writer.close()
      default: break
      }
    }
  }

  private mutating func attachment(_ node: Int) {
    let type = elements.string("contentType", of: node)
    let url = elements.child("url", of: node)
    if type.hasPrefix("audio") || type.hasPrefix("video") {
      guard let media = writer.open(.media, at: node) else { return }
      writer.builder.setDefault(media, MediaProperty.kind, writer.text(type.hasPrefix("audio") ? "audio" : "video"))
      writer.state(media, MediaProperty.url, url)
      writer.builder.set(media, MediaProperty.captions, .unknown, at: .none)
      writer.builder.set(media, MediaProperty.transcript, .unknown, at: .none)
      writer.close()
      return
    }
    guard let image = writer.open(.image, at: node) else { return }
    writer.state(image, ImageProperty.url, url)
    // “Accessible text must be present in the title” (Structured Data Capture, itemMedia).
    writer.state(image, ImageProperty.alternative, elements.child("title", of: node))
    writer.close()
  }
}
