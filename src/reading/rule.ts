/** ClaimRule: one claim type as data, with its triggers, its roles, and the sentences that prove it. In: nothing. Out: types that apply.ts runs. */
import type { Claim, ClaimAmount, ClaimKind, Factuality, PloverEvent } from './claim.ts'

/** Where a role is filled from: the subject, the object, the owner ("X's"), a modifier ("Kazakh"), what the purpose names ("to enter Chile"), the object's own ("Boeing jets"), the subject's ("the Boeing plant"), another object beside the one that the rule asks for ("gives Peru a stake"), who tells it, of whom something is said ("said that X must"), for whom the text speaks, the two sides that it is about, who signed what a list holds, a pair before it ("the Swiss-Thai pact"), or a preposition of the trigger or its object. */
export type RoleSource =
  | 'subject'
  | 'object'
  | 'purpose'
  | 'owner'
  | 'modifier'
  | 'object-modifier'
  | 'owner-of-subject'
  | 'beside-object'
  | 'said-subject'
  | 'pair'
  | 'apposed'
  | 'told-by'
  | 'issuer'
  | 'sides'
  | 'signers'
  | `prep:${string}`

/** Which amounts a rule wants: money, a mass or other physical size, a per cent, a plain count; a duration is no size of anything. */
export type AmountKind = 'money' | 'physical' | 'percent' | 'count' | 'points' | 'duration'

/**
 * How reality is read. `commitment`: "agreed to", "signed" entered into; undone is denied. `measure`: decided is planned, lifting is an act.
 * `agreement`: undone is denied. `event`: as told. `barring`: "may not leave" sets a rule, it denies nothing. `saying`: the saying itself happened; `refusal`: so did the refusing, told with "not".
 */
export type Firmness = 'commitment' | 'measure' | 'barring' | 'agreement' | 'event' | 'saying' | 'refusal' | 'judgement'

/** What a trigger's object must be: one of these nouns as its head (or first modifier), or a material, money, or a state or its capital. */
export interface ObjectTest {
  readonly nouns?: readonly string[]
  readonly notNouns?: readonly string[]
  readonly material?: boolean
  readonly money?: boolean
  readonly actor?: boolean
}

/**
 * What a match must have to count. `now`: told in the present tense; `ahead`: told with will, or in the present tense with a day ahead; `promised`: told as a promise, not as a wish or a purpose; `unwished`: at least not as a wish; `bound`: not a habit, which has neither figure nor partner; `done`: told as a fact of the past or present; `object-amount`: the figure is what is done to; `sized`: with a figure, or as given up; `prep:`: a thing behind that preposition; `told-to-act`: another who is to act; `listed`: a
 * line without a verb in an actor's list; `counterpart`: another side behind its own preposition; `parties`: who signed is told, or that there were several instruments; `courtesy`: called on somebody, who is to do nothing; `maker`: the other side is a firm; `itemised`: an item behind the colon of what was signed; `conjectured`: told with could, may or would, or denied; `addressed`: "call" and "appeal" say on whom or for what; `predicate`: said of something by a form of "be"; `complement`: it goes on with an adjective or an infinitive; `first-person`: the subject is I or we; `elaborated`: a noun says of what ("the risk that"); `actual`: told as it is; `refused`: told with "will not"; `occasion`: a noun that tells where or when; `dated-or-occasion`: that or a day; `unplanned`: told of the past, done or not; `persons`: two persons with their states; `refused-or-barred`: with "not" or "no" at all; `hoped`: told with "wants to"; `active`: not what is done by another; the shapes of `shapes.ts`: `judges`, `under-way`, `warns-somebody`, another or of a penalty, `penalty-unless`, `says-something`, `says-must`, `says-not`, `says-none`, `plain-no`, `says-none`, `plain-no`, `says-harm`, `imperative`, `held-to-be`, `stands`, and `part`, no rise or fall, `given-by-state`, a sum, given to somebody or by a state, `lender`, a development bank or the IMF acts, `own-promise`, not what another is to do, `planned-act`, a plan that says for what, `told-ahead`, what is told lies ahead, and `act-of-will`, in the progressive with what is thought of; those of `staying-shapes.ts`: `stays-barred`, `stays-shut`, `obliges` another to act, `none` of it, `lobby`, one that asks for rules and sets none; those of `judging-shapes.ts`: `compares`, `awaits`, `hazards`, `authors-word`, `unspoken`, `abstract`, `there-is`, `watched`, `supposes`.
 */
export type Need =
  | 'amount'
  | 'agent'
  | 'recipient'
  | 'counterpart'
  | 'parties'
  | 'object'
  | 'object-amount'
  | 'future'
  | 'ahead'
  | 'future-or-deal'
  | 'promised'
  | 'unwished'
  | 'affirmed'
  | 'done'
  | 'bound'
  | 'dated-ahead'
  | 'unit-price'
  | 'material'
  | 'time'
  | 'ordinal'
  | 'state'
  | 'person'
  | `prep:${string}`
  | 'told-to-act'
  | 'addressed'
  | 'first-person'
  | 'predicate'
  | 'complement'
  | 'object-or-clause'
  | 'conjectured'
  | 'elaborated'
  | 'actual'
  | 'listed'
  | 'sized'
  | 'refused'
  | 'occasion'
  | 'dated-or-occasion'
  | 'unplanned'
  | 'persons'
  | 'refused-or-barred'
  | 'active'
  | 'hoped'
  | 'held-to-be'
  | 'stands'
  | 'says-must'
  | 'says-harm'
  | 'imperative'
  | 'compares'
  | 'awaits'
  | 'hazards'
  | 'says-something'
  | 'says-not'
  | 'says-none'
  | 'plain-no'
  | 'said-of'
  | 'into-body'
  | 'firm'
  | 'now'
  | 'authors-word'
  | 'unspoken'
  | 'abstract'
  | 'there-is'
  | 'watched'
  | 'supposes'
  | 'penalty-unless'
  | 'own-promise'
  | 'lender'
  | 'given-by-state'
  | 'planned-act'
  | 'told-ahead'
  | 'act-of-will'
  | 'judges'
  | 'under-way'
  | 'warns-somebody'
  | 'part'
  | 'stays-barred'
  | 'stays-shut'
  | 'obliges'
  | 'none'
  | 'lobby'
  | 'itemised'
  | 'maker'
  | 'courtesy'

/** What an example must give; fields left out are not compared. Names are compared by the states they stand for or as written. */
export interface ExpectedClaim {
  readonly type?: string
  readonly agents?: readonly string[]
  readonly recipients?: readonly string[]
  readonly materials?: readonly string[]
  readonly amount?: Partial<Pick<ClaimAmount, 'value' | 'unit' | 'qualifier' | 'low'>> | null
  readonly time?: { readonly start: string | null; readonly end: string | null } | null
  readonly place?: string | null
  readonly ordinal?: number | null
  readonly factuality?: Factuality
  readonly attribution?: readonly string[]
}

export interface RuleExample extends ExpectedClaim {
  readonly text: string
}

export interface RuleCounterExample {
  readonly text: string
  readonly because: string
}

/** Type that hangs on the words: the first entry whose nouns stand in the trigger's phrase gives the type. */
export interface TypeByNoun {
  readonly nouns: readonly string[]
  readonly type: string
}

export interface ClaimRule {
  readonly id: string
  readonly kind: ClaimKind
  readonly type: string
  readonly typeByNoun?: readonly TypeByNoun[]
  readonly plover: PloverEvent | null
  /** Trigger lemmas as verbs, with particles ("set up"). */
  readonly verbs?: readonly string[]
  /** Any verb is a trigger that stands as an infinitive under one of these: "pledged to end". */
  readonly under?: readonly string[]
  /** Any verb, and whatever is said of something by a form of "be", is a trigger: the needs decide. */
  readonly anyPredicate?: true
  /** Trigger lemmas as nouns. */
  readonly nouns?: readonly string[]
  /** Trigger lemmas of any other word, such as an adjective ("likely"). */
  readonly adjectives?: readonly string[]
  /** Verbs under which a noun trigger counts ("hold talks"), with a particle or an object of their own ("take place"); without it any context counts. */
  readonly carriers?: readonly string[]
  /** Verbs under which a noun trigger does not count ("repay a loan"). */
  readonly notUnder?: readonly string[]
  /** Verbs under which a noun trigger counts only as their subject: "the talks broke down", not "opening the talks". */
  readonly happens?: readonly string[]
  readonly object?: ObjectTest
  /** Words of which at least one must stand in the trigger's own clause. */
  readonly context?: readonly string[]
  /** Words of which at least one must stand there too: "list" beside "sanctions". */
  readonly alsoContext?: readonly string[]
  /** Words of which none may stand in the trigger's own clause. */
  readonly notContext?: readonly string[]
  /** The subject of a verb must be a thing, not somebody who speaks and acts: "the deal suggests", not "the minister suggests". */
  readonly subject?: 'thing'
  readonly agents: readonly RoleSource[]
  readonly recipients: readonly RoleSource[]
  /** All parties are agents: meetings and agreements of equals, bilateral trade. */
  readonly equals?: boolean
  readonly amounts?: readonly AmountKind[]
  readonly needs?: readonly Need[]
  readonly firmness: Firmness
  /** One claim for each coordinated object: "invest in rail and ports". */
  readonly perObject?: boolean
  /** Higher wins where claims share their words. */
  readonly weight: number
  /** 0 to 1: how often this rule's claims are thought to be right; what confidence.ts begins from, and fitted weights correct. */
  readonly confidence: number
  readonly yields: readonly [RuleExample, ...RuleExample[]]
  readonly yieldsNothing: readonly [RuleCounterExample, ...RuleCounterExample[]]
}

/** Checks at compile time that a rule is whole; returns it unchanged. */
export const claimRule = (rule: ClaimRule): ClaimRule => rule

/** Where an actor's words were found: a role source of the rule, or, where the clause names nobody, what stands beside it. */
export type ActorSource = RoleSource | 'trading-pair' | 'told-before' | 'told-by' | 'list-heading' | 'voice' | 'own-clause'

/** `head` is the token whose phrase names the actors, null where it lies outside the sentence; `names` are as claims have them. */
export interface RoleOrigin {
  readonly role: 'agents' | 'recipients'
  readonly source: ActorSource
  readonly head: number | null
  readonly names: readonly string[]
}

/** A draft still tied to its tree: what refiners work on. */
export interface RuleMatch {
  readonly rule: ClaimRule
  readonly sentence: number
  readonly head: number
  readonly roles?: readonly RoleOrigin[]
  readonly draft: Omit<Claim, 'id'>
}
