/// One thing that a page asks: a control, or the radio buttons and boxes of one name, with all that says what it means.
struct HTMLQuestion {
  var controls: [Int]
  /// The type of an input, `select` or `textarea`; `checkboxes` for several boxes of one name.
  var type: String
  /// Where it stands: the control, or the group whose title is its label.
  var place: Int
  /// The group that is drawn for this question alone.
  var owner: Int?
  /// The elements whose text is its label as it is drawn.
  var labels: [Int] = []
  /// The attribute that is its label.
  var labelAttribute: Int?
  /// What is read out, if it is another text than the label: the elements, or the attribute.
  var spoken: [Int] = []
  /// What stands before it and is not tied to it, as a run of nodes.
  var seen: Range<Int>?
  var hints: [Int] = []
  var errors: [Int] = []
  /// Words or signs that tell whether one must answer.
  var marks: [Int] = []
  /// Whether these say so.
  var marked: Bool?
  var units: [Int] = []
  var counter: Int?

  init(controls: [Int], type: String) {
    self.controls = controls
    self.type = type
    place = controls[0]
  }

  var isChoice: Bool { type == "radio" || type == "checkboxes" }
}
