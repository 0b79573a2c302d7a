/// A block of a questionnaire, in the order in which people come to it.
struct ONSEQBlock {
  /// Its node in the tree.
  var node: Int
  var id: String
  /// What stands around it; they may have conditions.
  var group: Int
  var section: Int?
  /// The number behind the last block of its section.
  var sectionEnd = 0
  /// The way to it, from the routing of the blocks before it.
  var reach = ONSEQReach()
}
