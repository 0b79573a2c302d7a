import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// The analyses of texts and fields that one worker uses, with what they remember.
///
/// The index of words is shared by all workers; the rest is the worker's own. Call `startDefinition()` before each
/// definition: what was remembered of the last one's texts is then forgotten.
public final class TextAnalysis {
  /// What fields ask for and about whom.
  public var concepts: ConceptFinder
  /// Which answers fields take.
  public var answers = FieldAnswers()

  /// - Parameter index: all lexicons, read once for the run.
  public init(index: LexiconIndex) {
    concepts = ConceptFinder(index: index)
  }

  /// Forgets the definition at hand.
  public func startDefinition() { concepts.clear() }

  /// What a field asks for: `ConceptFinder.concept(of:in:)`.
  public func concept(of field: UInt32, in model: ServiceModel) -> Value { concepts.concept(of: field, in: model) }

  /// What its label alone says: `ConceptFinder.labelConcept(of:in:)`.
  public func labelConcept(of field: UInt32, in model: ServiceModel) -> Value {
    concepts.labelConcept(of: field, in: model)
  }

  /// Whom it is about: `ConceptFinder.subject(of:in:)`.
  public func subject(of field: UInt32, in model: ServiceModel) -> Value { concepts.subject(of: field, in: model) }

  /// Whether a field asks for a concept or a part of it: `name` covers `name.family`.
  public func asksFor(_ concept: String, _ field: UInt32, in model: ServiceModel) -> Bool {
    let found = TextBytes.of(self.concept(of: field, in: model), in: model)
    guard found.starts(with: concept.utf8) else { return false }
    return found.count == concept.utf8.count || found[found.startIndex + concept.utf8.count] == 0x2E
  }
}
