/// The words by which one language's forms name what they ask for and about whom. It is data: `Rules/lexicons/*.yaml`.
///
/// A phrase stands for the *whole* of a label, once fillers (“enter your”), words for people (“the child’s”) and what
/// stands in brackets are taken away. A star lets more stand there: `* organisation number` may have words before it,
/// `date of birth *` behind it, `*nummer` is the ending of a word. Kanji and kana need no space behind the star.
public struct Lexicon: Sendable {
  /// What the phrases of one concept are.
  public struct ConceptEntry: Sendable {
    /// One of `Concept.all`.
    public var concept: String
    public var labels: [String]
    /// Keys, as words: `postal code` is postalCode, postal_code and POSTAL-CODE. Labels count as keys, too.
    public var keys: [String]
    /// Phrases that rule the concept out wherever they stand in the label.
    public var not: [String]

    public init(concept: String, labels: [String] = [], keys: [String] = [], not: [String] = []) {
      self.concept = concept
      self.labels = labels
      self.keys = keys
      self.not = not
    }
  }

  /// The words that tell whom something is about.
  public struct SubjectEntry: Sendable {
    /// One of `Subject.all`.
    public var subject: String
    public var labels: [String]
    public var keys: [String]
    /// Words that give way to those of any other subject: “your” in “your child’s name”.
    public var weak: [String]
    /// Words that address somebody, which count as weak in a label, and not at all in a title: “Where did you go?” stands
    /// over the address of a place.
    public var addressed: [String]

    public init(
      subject: String, labels: [String] = [], keys: [String] = [], weak: [String] = [], addressed: [String] = []
    ) {
      self.subject = subject
      self.labels = labels
      self.keys = keys
      self.weak = weak
      self.addressed = addressed
    }
  }

  /// BCP 47; only the primary language counts.
  public var language: String
  public var concepts: [ConceptEntry]
  public var subjects: [SubjectEntry]
  /// Words that change nothing: “please enter”, “the”.
  public var fillers: [String]
  /// Phrases in which a word for a person does not say whom it is about: “relationship to the child”.
  public var neutral: [String]
  /// Words that begin a yes/no question, which asks for a fact about the thing and not for the thing.
  public var questions: [String]

  public init(
    language: String, concepts: [ConceptEntry], subjects: [SubjectEntry], fillers: [String] = [],
    neutral: [String] = [], questions: [String] = []
  ) {
    self.language = language
    self.concepts = concepts
    self.subjects = subjects
    self.fillers = fillers
    self.neutral = neutral
    self.questions = questions
  }
}
