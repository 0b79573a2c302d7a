/// The subtags that `LanguageTag` knows, as one text each: a literal of thousands of strings takes long to compile.
enum LanguageSubtags {
  /// ISO 639-1 in full, and of ISO 639-2 and 639-3 the languages that public bodies write or sign in.
  static let languages = set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss
    st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    ace aeb ain ajp als apc apd arb arc arq ary arz ase asl ast awa ayl bal ban bcl bej bem ber bfi bho bik bsl bug
    ceb chk chr ckb cmn cop crs csb ctg dan dgs dsb dse dyu fil fkv fon frp frr fsl fud fur gag gan gil gom gsg gsw
    hak haw hil hmn hne hsb ils ilo inc isl iso jpn jsl kab kac kam kau kbd kea khk kha khm kmb kmr kok kor kri krc
    krl ksh ktu kum lad ldn lez lij lld lmo lrc ltg lua luo lus mag mai mak man mas mdf men mer mfe mhr min mis mnc
    mni mnk moh mos mrj mul mus mwl mwr myn myv mzn nah nan nap nds new nia nog non nsl nso nov ood pag pam pap pau
    pcm pdc pes pli pms pnb pon pot prs pus quc quz raj rap rar rhg rmn rmy rom ron rue rup ryu sah sat scn sco sdh
    sgn shi shn sgs sjd sma smj smn sms srn srr ssl stq suk sus swb swc swg syc syr szl tab tcy tem tet tig tiv tkl
    tlh tok tpi trp tsn tum tvl twi tyv udm uig umb und uzn vec vep vls vmf vmw vro wae wal war wuu xal xmf xog yap
    yua yue zap zgh zlm zun zxx zza
    """)

  /// ISO 15924, the scripts in use.
  static let scripts = set(
    """
    adlm arab aran armn beng bopo brai cakm cans cher copt cyrl deva ethi geor goth grek gujr guru hang hani hans hant
    hebr hira hrkt java jpan kana khmr knda kore lana laoo latf latg latn lisu mand mlym mong mtei mymr nkoo olck orya
    osge roro rohg sinh sund syrc tale talu taml telu tfng thaa thai tibt vaii yiii zmth zsym zxxx zyyy zzzz
    """)

  /// ISO 3166-1.
  static let regions = set(
    """
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca
    cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga
    gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp
    ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms
    mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs
    ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw
    tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw eu
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
