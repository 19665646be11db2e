/** Claim types: kind and type, what each means and its PLOVER code, as data. In: nothing. Out: the rows that a language model is told and that its answers are held to. */
import type { ClaimKind, PloverEvent } from './claim.ts'

export interface ClaimType {
  readonly kind: ClaimKind
  readonly type: string
  /** One line, as a person who enters claims would be told. */
  readonly means: string
  /** Null for what is no event. */
  readonly plover: PloverEvent | null
}

const rows = (kind: ClaimKind, types: Readonly<Record<string, readonly [PloverEvent | null, string]>>): readonly ClaimType[] =>
  Object.entries(types).map(([type, [plover, means]]) => ({ kind, type, plover, means }))

export const claimTypes: readonly ClaimType[] = [
  ...rows('meeting', {
    summit: ['CONSULT', 'leaders of three or more met'],
    visit: ['CONSULT', 'a representative was in another country; the visitor is the agent, the host the recipient'],
    call: ['CONSULT', 'two spoke by telephone or video'],
    talks: ['CONSULT', 'representatives met or will meet; among equals all are agents'],
  }),
  ...rows('agreement', {
    treaty: ['AGREE', 'states concluded, ratified or ended a treaty of which only the field is told'],
    contract: ['AGREE', 'parties signed a contract or licence of which only the field is told'],
    framework: ['AGREE', 'parties signed a framework or partnership agreement'],
    mou: ['AGREE', 'parties signed a memorandum of understanding'],
    'letter-of-intent': ['AGREE', 'parties signed a letter of intent without an amount'],
    'joint-statement': ['AGREE', 'parties adopted a joint statement or declaration'],
    accession: ['AGREE', 'a state joins an instrument or a body'],
  }),
  ...rows('commitment', {
    purchase: ['COOPERATE', 'someone buys goods, a stake or a licence, or is bound to; the buyer is the agent, the seller the recipient'],
    investment: ['COOPERATE', 'someone puts money into something, or is bound to'],
    loan: ['AID', 'someone lends money'],
    grant: ['AID', 'someone gives money for nothing'],
    supply: ['COOPERATE', 'someone delivers or sells goods'],
    visit: ['CONSULT', 'a visit that lies ahead'],
    policy: ['COOPERATE', 'someone promises an act that no other type names'],
    construction: ['COOPERATE', 'someone builds works'],
  }),
  ...rows('measure', {
    'export-control': ['SANCTION', 'a state limits what leaves it, or eases that'],
    'import-ban': ['SANCTION', 'a state bars goods from entering, or lifts that'],
    tariff: ['SANCTION', 'a state sets, changes or lifts a duty'],
    sanction: ['SANCTION', 'a state punishes somebody by sanctions, or lifts them'],
    visa: ['CONCEDE', 'a state changes who needs a visa'],
    subsidy: [null, 'a state pays its own producers or buyers'],
  }),
  ...rows('relation', {
    diplomatic: [null, 'states have, take up or break off diplomatic relations'],
    membership: [null, 'a state is a member of a body or a party to an instrument'],
    alliance: [null, 'states are allies or strategic partners'],
    format: [null, 'a series of meetings exists, with its members'],
    ownership: [null, 'someone holds a stake, with the per cent'],
  }),
  ...rows('quantity', {
    trade: [null, 'how much was traded, exported or imported'],
    production: [null, 'how much was made or mined'],
    other: [null, 'a figure about a state or a firm that is none of these'],
    reserves: [null, 'how much lies in the ground or in stock'],
    share: [null, 'a part of a whole, in per cent'],
    price: [null, 'what something costs'],
    'investment-stock': [null, 'how much has been invested until now'],
    aid: [null, 'how much aid was given'],
  }),
  ...rows('statement', {
    position: [null, 'someone holds a position; the speaker is the agent'],
    invitation: ['COOPERATE', 'someone invites somebody'],
    demand: ['REQUEST', 'someone demands or asks for something'],
    threat: ['THREATEN', 'someone threatens'],
    accusation: ['ACCUSE', 'someone accuses somebody'],
    rejection: ['REJECT', 'someone rejects or denies something'],
  }),
  ...rows('assessment', {
    motive: [null, 'why somebody acts, as the author judges'],
    cause: [null, 'what led to what, as the author judges'],
    trend: [null, 'where things go, as the author judges'],
    comparison: [null, 'how things stand to each other, as the author judges'],
    significance: [null, 'how much something matters, as the author judges'],
    expectation: [null, 'what the author or a forecaster expects'],
    'policy-shift': [null, 'a policy has changed, as the author judges'],
  }),
]

const byName = new Map(claimTypes.map((row) => [`${row.kind}/${row.type}`, row]))

/** Undefined where the kind has no such type. */
export const claimTypeOf = (kind: string, type: string): ClaimType | undefined => byName.get(`${kind}/${type}`)
