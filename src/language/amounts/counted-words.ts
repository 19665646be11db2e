/** What a bare number may count, and what it may not, as data. */

/** Plurals without -s. */
export const irregularPlurals: ReadonlySet<string> = new Set(
  'people men women children aircraft spacecraft personnel staff troops cattle sheep fishermen servicemen businessmen police crew species police megawatts'.split(
    ' ',
  ),
)

/** Words on -s that are no plural noun: a number before them counts nothing. */
export const noPlurals: ReadonlySet<string> = new Set(
  'is was has this its his hers theirs ours yours us as does goes says less plus minus versus across always perhaps towards besides thus yes bus gas news process progress success access address business congress press mass loss class cross status focus campus virus crisis basis analysis series means'.split(
    ' ',
  ),
)

/** Parties, occasions and parts of speech of the text: "the five states" tells who, not how much. */
export const notCounted: ReadonlySet<string> = new Set(
  (
    'states countries nations republics leaders presidents ministers sides parties governments regions heads capitals neighbours neighbors partners allies delegations ' +
    'officials members powers institutions times ways issues points questions things reasons rounds meetings summits talks visits conditions areas fields topics ' +
    'documents weeks days months years hours minutes decades quarters halves thirds brothers sisters sentences paragraphs articles sections ' +
    'ministries chairs economies continents peoples capitals lines versions options steps stages phases fronts goals aims priorities others ones sources words ' +
    'explanations readings degrees cents candidates analysts experts diplomats observers'
  ).split(' '),
)

/** Words that end a noun phrase: the counted noun must stand before them. */
export const phraseEnds: ReadonlySet<string> = new Set(
  (
    'a an the of in on at by for from to with without into onto over under between among against during since until before after and or but nor so yet than as if ' +
    'that which who whom whose when where while because is are was were be been being has have had do does did will would shall should can could may might must not no ' +
    'he she it they we you i his her its their our your my this these those there here per each every all both any some said says told'
  ).split(' '),
)

/** After these a number names a thing: "Article 5", "Boeing 787 jets", "Pillar 2 projects". */
export const labelWords: ReadonlySet<string> = new Set(
  (
    'article articles section sections page pages paragraph paragraphs annex chapter resolution resolutions phase pillar type class mark model area zone block unit ' +
    'units route flight level round series no nos number gate line boeing airbus embraer comac antonov sukhoi tupolev ilyushin group tier stage version category ' +
    'question clause figure table footnote note protocol item appendix title part volume issue lot room highway road channel radio agenda vision top grade group'
  ).split(' '),
)

/** Words that may follow an elided figure ("from 216,000 in 2024"): nothing is counted there. */
export const afterElided: ReadonlySet<string> = new Set(
  (
    'in on at by for from to a an per this last next since until during between over under and or but while when as with against compared versus than each annually ' +
    'yearly daily monthly earlier later before after the it he she they respectively within up down more less'
  ).split(' '),
)
