/// The elements that the grammar of HTML treats in ways of their own (Living Standard 13.1.2 and 13.2.6).
enum HTMLTag: String, CaseIterable {
  case html, head, body, meta, link, base, title, script, style, template, noscript
  case area, br, col, embed, hr, img, input, source, track, wbr, param, keygen, frame
  case p, li, dt, dd, dl, ul, ol, menu, option, optgroup, select, textarea, button, label, a
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case h1, h2, h3, h4, h5, h6
  case address, article, aside, blockquote, center, details, dialog, dir, div, fieldset, figcaption, figure, footer
  case form, header, hgroup, main, nav, pre, section, search, summary, listing
  case rt, rp, svg, math, xmp, iframe, noembed, noframes
  case other = ""

  /// Elements that hold nothing and have no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr, .param, .keygen,
      .frame:
      true
    default: false
    }
  }

  /// Elements whose content is no markup.
  var isRaw: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title: true
    default: false
    }
  }

  /// Whether character references count in the raw content.
  var isEscapableRaw: Bool { self == .textarea || self == .title }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether its start ends a paragraph.
  var endsParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .form, .header, .hgroup, .hr, .li, .dt, .dd, .listing, .main, .menu, .nav, .ol, .p, .pre,
      .search, .section, .summary, .table, .ul:
      true
    default: isHeading
    }
  }

  /// Whether it may stand in the head of a page.
  var belongsInHead: Bool {
    switch self {
    case .head, .meta, .link, .base, .title, .script, .style, .template, .noscript, .other: true
    default: false
    }
  }

  /// What an implied end never reaches beyond.
  var isBoundary: Bool {
    switch self {
    case .ul, .ol, .menu, .dl, .table, .td, .th, .caption, .button, .section, .article, .main, .nav, .aside, .header,
      .footer, .fieldset, .form, .details, .blockquote, .template, .select, .body, .html:
      true
    default: false
    }
  }

  /// Which open elements the start of this one ends, and what stops the search.
  var implies: (ends: Set<HTMLTag>, stops: Set<HTMLTag>) {
    switch self {
    case .li: ([.li], [])
    case .dt, .dd: ([.dt, .dd], [])
    case .option: ([.option], [.optgroup])
    case .optgroup: ([.option, .optgroup], [])
    case .tr: ([.td, .th, .tr, .caption, .colgroup], [.table])
    case .td, .th: ([.td, .th], [.tr, .table])
    case .thead, .tbody, .tfoot: ([.td, .th, .tr, .thead, .tbody, .tfoot, .caption, .colgroup], [.table])
    case .rt, .rp: ([.rt, .rp], [])
    case .button: ([.button], [])
    case .a: ([.a], [])
    case .input, .textarea, .select: ([.select], [])
    default: ([], [])
    }
  }
}
