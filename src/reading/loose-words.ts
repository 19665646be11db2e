/** Words beside figures: what says that a figure is of the world, of what, and how it stands. Data only, for loose-figures.ts. */

/** Words beside which a figure is none of the world's: a sum that changes hands, a stake, a rate. */
export const otherMatters = new Set(
  (
    'prepayment payment instalment advance floor stake shareholder shareholding equity tariff duty tax levy royalty fine loan credit bond debt contract deal agreement tender auction ' +
    'arm subsidiary unit division letter facility guarantee package mandate investment invest budget fund grant project programme sanction subsidy fee penalty lawsuit damage salary wage cost profit loss valuation ' +
    'compensation bid option licence license concession ban quota cap limit ceiling deficit surplus shortfall rate growth inflation plan agree sign'
  ).split(' '),
)

/** Wholes that a share can be a part of. */
export const wholes = new Set(
  (
    'output production supply debt demand consumption import export trade market sale reserve resource deposit capacity revenue income earnings total world ' +
    'electricity energy power generation mix traffic freight cargo shipment delivery purchase need requirement crop harvest refining smelting processing ' +
    'volume amount fuel feedstock gas oil ore metal mineral receipt stock turnover intake'
  ).split(' '),
)

export const pronounsOfWholes = /^(?:it|them|that|this|which|these|those|total|all)$/i

/** What carries, makes or stores goods, and may go without a name of its own: "the railway carried 214,000 tonnes". */
export const facilities = new Set(
  'railway railroad line port harbour terminal pipeline canal corridor route bridge airport mine pit quarry smelter refinery plant mill factory field dam reactor'.split(
    ' ',
  ),
)

/** Whom and what a state or a firm has by the number. */
export const counted = new Set(
  'employee worker miner job fleet visitor tourist passenger migrant refugee troop soldier inhabitant resident household customer vehicle container teu user student people ship vessel flight truck wagon train call nurse fisherman guest licence permit'.split(
    ' ',
  ),
)

/** What is done with what is counted. */
export const doings = new Set(
  'host serve treat transport manage use live work welcome attract haul digest absorb receive spend run operate draw issue admit cross process store move have count train service stock field reach lose cover collect net fetch deploy station maintain register see clear pass feed supply power irrigate sail boast keep support sustain provide escort intercept evacuate rescue train vaccinate account put report post book record estimate'.split(
    ' ',
  ),
)

/** How a level moves or where it stands. */
export const levels = new Set(
  'rise fall grow shrink widen narrow climb drop dip slip jump surge plunge slump dwindle reach hit amount come total stand average recover double triple halve ease slow accelerate swell edge decline increase decrease expand contract exceed top pass near remain run tumble soar slide go approach'.split(
    ' ',
  ),
)

/** Indicators that are told in per cent. */
export const rates = new Set(['inflation', 'unemployment'])

/** Who allows or estimates a figure has none of it. */
export const ruling =
  /^(?:allow|permit|limit|cap|estimate|put|value|reckon|propose|offer|demand|ask|want|seek|set|fix|agree|sign|approve|restrict|reserve|earmark|allocate|allot|set aside)/

/** Verbs that say by themselves what is counted. */
export const ownVerbs = new Set(['employ', 'consume', 'owe', 'burn'])

/** What goes by its exchange or grade: "Brent at $71", "LME copper closed at $9,800". */
export const benchmark =
  /\b(?:Brent|WTI|Urals|Bonny Light|Dubai crude|TTF|JKM|Henry Hub|NBP|LME|SHFE|Comex|COMEX|CBOT|Euronext|bullion|spot gold)\b(?:[^.;:]|\.\d){0,40}$/

/** Between a material and its price: "was flat at", "+1.2% at", "up 40 cents to". */
export const moves =
  /^(?:\s(?:futures|prices|metal|cash|spot|contract))?(?:\s(?:was|is|were|are|ended|closed|settled|finished|traded))?[\s,(]+(?:(?:flat|steady|unchanged|little changed|barely changed|mixed|up|down|off|higher|lower|firmer|softer|weaker|stronger|[+−–-]?\s?[\d.,]+\s?(?:%|pct|percent|per cent|cents|points))[\s,)]+){1,3}(?:at|to)\s$/i

export const standing = new Set(
  'stand trade close settle end open hover fetch sell peak touch climb fall rise slip slide jump hold sit edge dip rally change be'.split(
    ' ',
  ),
)
