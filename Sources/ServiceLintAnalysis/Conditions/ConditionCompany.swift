/// What is shown whenever one and the same node is.
///
/// Rules ask it of one node with many others, one after the other: what the first question finds out answers most of
/// the rest, and no search begins anew.
struct ConditionCompany {
  private var search = ConditionSearch()
  /// The node that was asked for last; 0: none yet.
  private var node: UInt32 = 0
  private var always: Set<UInt32> = []
  /// Whether the search holds answers that show the node.
  private var isShown = false

  /// Operations looked at in all searches.
  var work: Int { search.totalWork }

  init() {}

  init(_ search: ConditionSearch) { self.search = search }

  /// Whether `other` is shown whenever `one` is; `nil`: a search has to say it. Both have conditions.
  mutating func alwaysWith(_ one: UInt32, _ other: UInt32) -> Bool? {
    if node != one {
      node = one
      always = search.company(of: one)
      isShown = search.canShow([one], keeps: true) == .yes
    }
    if always.contains(other) { return true }
    // With code in play the order counts in which a search decides.
    return isShown && search.canHide(other) && !search.program.usesCode ? false : nil
  }
}
