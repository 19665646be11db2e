/** Words for actors: which nouns name a role, a body or people, and what pronouns and "the country" can look back to. Data only. */

export type MentionKind = 'person' | 'state' | 'body' | 'group' | 'pair'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Holders of an office or a post. */
export const roleNouns = set(
  'president premier chancellor minister secretary leader chairman chairwoman chair chief head ambassador envoy spokesman spokeswoman spokesperson commissioner governor king emir sultan prince official officials representative director executive ceo adviser delegate negotiator diplomat president-elect monarch ruler counterpart mayor officer treasurer speaker undersecretary commander emissary',
)

/** Institutions that act for a state, or firms. */
export const bodyNouns = set(
  'government ministry administration presidency parliament cabinet authority agency department office treasury bank fund company firm airline miner producer maker operator group consortium carrier utility refiner smelter embassy mission delegation regulator council commission committee corporation service side party builder developer manufacturer bureau court board arm subsidiary unit division affiliate bloc ministers police army navy military state junta regime force forces insurer steelmaker carmaker automaker chipmaker shipbuilder supplier retailer exporter lender contractor foundation institute secretariat directorate coastguard institution cooperative association',
)

/** Nouns that stand for a firm, never for an authority. */
export const firmNouns = set('company firm miner airline maker builder producer refiner carrier')

/** Words in the names of bodies that are no firm. */
export const organNouns = set('government ministry parliament presidency cabinet embassy department')

/** People and firms of a country taken together. */
export const peopleNouns = set(
  'citizen customer yard shipyard mill owner shareholder contractor national tourist student investor company companies firm buyer customer supplier importer exporter miner producer refiner lender bank authority airline carrier engineer worker operator user businessman trader good product visitor passport-holder farmer refinery smelter importer business state country republic capital tech technician side people miller steelmaker carmaker automaker chipmaker shipbuilder shipowner drugmaker brewer grower insurer retailer generator fisherman soldier peacekeeper nurse doctor scholar teacher expert scientist institution cooperative association developer builder manufacturer maker startup distributor wholesaler roaster spinner smelter packer',
)

const table = (entries: readonly (readonly [string, readonly MentionKind[]])[]): ReadonlyMap<string, readonly MentionKind[]> =>
  new Map(entries.flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const)))

export const pronouns = table([
  ['he she him his her hers himself herself', ['person']],
  ['it its itself', ['state', 'body', 'group']],
  ['they them their theirs themselves', ['group', 'body', 'state', 'person']],
])

/** Nouns that, with "the" or "both", look back to an actor already named. */
export const anaphoricNouns = table([
  ['country nation republic island kingdom sultanate emirate archipelago', ['state']],
  ['company firm miner airline bank fund lender operator maker group builder producer refiner carrier agency', ['body']],
  ['commission department administration', ['body']],
  ['purchaser applicant bidder acquirer licensee concessionaire contractor', ['body']],
  [
    'minister president secretary leader premier chairman commissioner official chancellor king queen sultan emir prince governor',
    ['person'],
  ],
  ['government', ['state']],
  ['region bloc union', ['group']],
  ['leaders presidents ministers', ['group']],
  ['sides governments parties capitals', ['pair']],
  ['side', ['pair']],
  ['party', ['pair']],
])

/** Institutions that go by one capitalised word: the name to look up. */
export const institutions: ReadonlyMap<string, string> = new Map([
  ['Commission', 'European Commission'],
  ['Union', 'European Union'],
])

/** Bodies and posts of one state each: "the finance ministry" is that of the state told of just before. */
export const stateBodies = new Set([
  'ministry',
  'government',
  'presidency',
  'parliament',
  'treasury',
  'cabinet',
  'minister',
  'president',
  'premier',
  'authority',
  'spokesman',
  'spokeswoman',
  'army',
  'navy',
  'king',
  'sultan',
  'emir',
  'chancellor',
  'regulator',
  'junta',
  'monarch',
  'treasurer',
])

/** Whoever stands over against another: "his host", "its neighbour". */
export const otherOnes = set('counterpart colleague host guest visitor interlocutor neighbour neighbor ally rival')

/** People who speak and act without a state of their own. */
export const namelessActors: ReadonlySet<string> = new Set([
  'deputy',
  'farmer',
  'group',
  'analyst',
  'activist',
  'lawmaker',
  'critic',
  'opposition',
  'union',
  'official',
  'party',
  'consultant',
  'adviser',
  'diplomat',
  'expert',
])

/** What stands before a post: "the Deputy Secretary" is a post, no name. */
export const ranks: ReadonlySet<string> = new Set([
  'deputy',
  'vice',
  'assistant',
  'acting',
  'first',
  'under',
  'prime',
  'foreign',
  'permanent',
  'parliamentary',
  'state',
])
