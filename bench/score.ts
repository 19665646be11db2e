/**
 * Score: claims against gold, as the gold's README defines a match. In: documents with gold and claims. Out: precision, recall, F1, fields, and for each claim
 * whether it is right. The rules are those of `score.mjs` beside the gold; a test compares the two where it lies there.
 */
import { z } from 'zod'
import { type Claim, type ClaimEntity, claimKinds } from '../src/reading/claim.ts'

const entitySchema = z.object({ name: z.string(), states: z.array(z.string()).optional() })
const changeSchema = z.union([z.number(), z.object({ value: z.number() })])
const goldClaimSchema = z.object({
  anchor: z.string().min(1),
  nth: z.number().int().positive().default(1),
  kind: z.enum(claimKinds),
  type: z.string().optional(),
  agents: z.array(entitySchema).optional(),
  recipients: z.array(entitySchema).optional(),
  amount: z
    .object({
      value: z.number(),
      unit: z.string(),
      qualifier: z.string().optional(),
      low: z.number().nullish(),
      from: changeSchema.nullish(),
      to: changeSchema.nullish(),
    })
    .nullish(),
  time: z.object({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
  materials: z.array(z.string()).optional(),
  place: z.string().nullish(),
  ordinal: z.object({ n: z.number() }).nullish(),
  factuality: z.string().optional(),
  attribution: z.array(entitySchema).optional(),
  optional: z.boolean().default(false),
})

/** What `NAME.gold.json` holds. */
export const goldSchema = z.object({ published: z.string().nullish(), claims: z.array(goldClaimSchema) })
export type Gold = z.infer<typeof goldSchema>
export type GoldClaim = z.infer<typeof goldClaimSchema>

export interface Scored {
  readonly name: string
  readonly text: string
  readonly gold: Gold
  readonly claims: readonly Claim[]
}

/** `excused`: it tells a matched claim again, or the gold has it as optional: neither for nor against. */
export type Outcome = 'right' | 'wrong' | 'excused'

/** Per cent; null where nothing was counted. */
export interface Scores {
  readonly documents: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  /** F1 without statements and assessments. */
  readonly factF1: number | null
  /** Fields of matched claims that are right. */
  readonly fields: number | null
  /** "right/asked" for each field. */
  readonly byField: Readonly<Record<string, string>>
  readonly byKind: Readonly<Record<string, string>>
  /** Quotes that are not the words at their offsets. */
  readonly ungroundedQuotes: number
}

interface Count {
  right: number
  missed: number
  extra: number
}

/** What one document gave. */
export interface DocumentOutcome {
  readonly outcomes: readonly Outcome[]
  readonly byKind: ReadonlyMap<string, Count>
  readonly byField: ReadonlyMap<string, { readonly right: number; readonly asked: number }>
  readonly ungrounded: number
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(the|president|minister|secretary|mr|mrs|ms|chairman|prime|foreign|state|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const sameName = (a: string, b: string): boolean => {
  const [x, y] = [fold(a), fold(b)]
  return x !== '' && y !== '' && (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `))
}

type Named = { readonly name: string; readonly states?: readonly string[] | undefined }

const statesOf = (list: readonly Named[]): ReadonlySet<string> => new Set(list.flatMap(({ states = [] }) => states))
const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((one) => b.has(one))

const sharesActor = (gold: GoldClaim, claim: Claim): boolean => {
  const wanted = [...(gold.agents ?? []), ...(gold.recipients ?? [])]
  const given = [...claim.agents, ...claim.recipients]
  if (wanted.length === 0) return true
  const states = statesOf(given)
  const hit = [...statesOf(wanted)].filter((state) => states.has(state)).length
  // naming every state there is must not help
  return (hit > 0 && hit * 4 >= states.size) || wanted.some((a) => given.some((b) => sameName(a.name, b.name)))
}

const sameActors = (wanted: readonly Named[], given: readonly ClaimEntity[]): boolean =>
  sameSet(statesOf(wanted), statesOf(given)) &&
  wanted.every(({ name, states = [] }) => states.length > 0 || given.some((one) => sameName(name, one.name)))

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
const sizeOf = (end: z.infer<typeof changeSchema>): number => (typeof end === 'number' ? end : end.value)

const sameAmount = (gold: NonNullable<GoldClaim['amount']>, given: Claim['amount']): boolean => {
  if (given === null || gold.unit !== given.unit) return false
  const rounded = gold.unit === '%' && !Number.isInteger(gold.value) && Math.abs(gold.value - given.value) <= 0.5
  const end = (key: 'from' | 'to'): boolean => {
    const wanted = gold[key]
    const told = given[key]
    return wanted == null || (told !== undefined && near(sizeOf(wanted), told.value))
  }
  return (
    (near(gold.value, given.value) || rounded) &&
    (gold.qualifier === undefined || gold.qualifier === given.qualifier) &&
    (gold.low == null || (given.low !== undefined && near(gold.low, given.low))) &&
    end('from') &&
    end('to')
  )
}

const sameTime = (gold: NonNullable<GoldClaim['time']>, given: Claim['time']): boolean =>
  given !== null && given.start === (gold.start ?? null) && (gold.end === undefined || given.end === gold.end)

/** Each field that the gold names, and whether the claim has it right. */
export const fieldsRight = (gold: GoldClaim, claim: Claim): ReadonlyMap<string, boolean> => {
  const right = new Map<string, boolean>()
  if (gold.type !== undefined) right.set('type', gold.type === claim.type)
  if (gold.agents) right.set('agents', sameActors(gold.agents, claim.agents))
  if (gold.recipients) right.set('recipients', sameActors(gold.recipients, claim.recipients))
  if (gold.amount !== undefined) right.set('amount', gold.amount === null ? claim.amount === null : sameAmount(gold.amount, claim.amount))
  if (gold.time !== undefined)
    right.set('time', gold.time === null ? !(claim.time?.start ?? claim.time?.end) : sameTime(gold.time, claim.time))
  if (gold.materials) right.set('materials', sameSet(new Set(gold.materials), new Set(claim.materials)))
  if (gold.place !== undefined) {
    const { place } = gold
    const told = claim.place
    right.set(
      'place',
      place === null ? told === null : told !== null && (told.id === place || sameName(told.name, place) || told.states.includes(place)),
    )
  }
  if (gold.ordinal !== undefined) right.set('ordinal', gold.ordinal === null ? claim.ordinal === null : claim.ordinal?.n === gold.ordinal.n)
  if (gold.factuality !== undefined) right.set('factuality', gold.factuality === claim.factuality)
  if (gold.attribution)
    right.set(
      'attribution',
      gold.attribution.length === 0
        ? claim.attribution.length === 0
        : sameActors(gold.attribution.slice(0, 1), claim.attribution.slice(0, 1)),
    )
  return right
}

const placeOf = ({ name, text }: Scored, { anchor, nth }: GoldClaim): { start: number; end: number } => {
  let at = -1
  for (let seen = 0; seen < nth; seen++) {
    at = text.indexOf(anchor, at + 1)
    if (at < 0) throw new Error(`${name}: the anchor "${anchor}" stands ${seen} times in the text, ${nth} asked`)
  }
  return { start: at, end: at + anchor.length }
}

const isUngrounded = (text: string, { start, end, quote }: Claim): boolean =>
  text.slice(start, end) !== quote || /\n/.test(quote.trim()) || quote.length > 700

/** Pairs of a gold claim and a claim, by index: best first, each at most once. */
export const matched = (scored: Scored): ReadonlyMap<number, number> => {
  const pairs = scored.gold.claims.flatMap((gold, i) => {
    const place = placeOf(scored, gold)
    return scored.claims.flatMap((claim, j) => {
      if (gold.kind !== claim.kind || claim.end <= place.start || claim.start >= place.end || !sharesActor(gold, claim)) return []
      const right = [...fieldsRight(gold, claim).values()]
      const overlap =
        (Math.min(claim.end, place.end) - Math.max(claim.start, place.start)) /
        (Math.max(claim.end, place.end) - Math.min(claim.start, place.start))
      return [{ i, j, score: right.filter(Boolean).length / Math.max(1, right.length) + overlap / 10 }]
    })
  })
  const byGold = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of pairs.sort((a, b) => b.score - a.score))
    if (!byGold.has(i) && !taken.has(j)) {
      byGold.set(i, j)
      taken.add(j)
    }
  return byGold
}

/** A later mention of a matched claim, with all of its actors, its type, amount and materials. */
const tellsAgain = (gold: GoldClaim, claim: Claim): boolean => {
  if (gold.kind !== claim.kind || gold.type === undefined || gold.type !== claim.type || !gold.agents?.length) return false
  const states = statesOf(gold.agents)
  const named = gold.agents.some((a) => claim.agents.some((b) => sameName(a.name, b.name)))
  if (!sameSet(states, statesOf(claim.agents)) || !(named || states.size > 0)) return false
  if (!sameSet(new Set(gold.materials ?? []), new Set(claim.materials))) return false
  const { amount } = claim
  return gold.amount ? amount !== null && near(gold.amount.value, amount.value) && gold.amount.unit === amount.unit : amount === null
}

/** Throws an Error for an anchor that is not in the text. */
export const scoreDocument = (scored: Scored): DocumentOutcome => {
  const { gold, claims, text } = scored
  const byGold = matched(scored)
  const outcomes: Outcome[] = claims.map(() => 'wrong')
  const byKind = new Map<string, Count>()
  const byField = new Map<string, { right: number; asked: number }>()
  const count = (kind: string, what: keyof Count): void => {
    const counted = byKind.get(kind) ?? { right: 0, missed: 0, extra: 0 }
    counted[what] += 1
    byKind.set(kind, counted)
  }
  gold.claims.forEach((wanted, i) => {
    const j = byGold.get(i)
    const claim = j === undefined ? undefined : claims[j]
    if (j === undefined || claim === undefined) {
      if (!wanted.optional) count(wanted.kind, 'missed')
      return
    }
    outcomes[j] = wanted.optional ? 'excused' : 'right'
    if (!wanted.optional) count(wanted.kind, 'right')
    for (const [field, right] of fieldsRight(wanted, claim)) {
      const sum = byField.get(field) ?? { right: 0, asked: 0 }
      byField.set(field, { right: sum.right + (right ? 1 : 0), asked: sum.asked + 1 })
    }
  })
  const told = new Set<number>()
  claims.forEach((claim, j) => {
    if (outcomes[j] !== 'wrong') return
    const again = gold.claims.findIndex((wanted, i) => byGold.has(i) && !told.has(i) && tellsAgain(wanted, claim))
    if (again < 0) count(claim.kind, 'extra')
    else {
      told.add(again)
      outcomes[j] = 'excused'
    }
  })
  return { outcomes, byKind, byField, ungrounded: claims.filter((claim) => isUngrounded(text, claim)).length }
}

const perCent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)
const f1Of = (counts: readonly Count[]): number | null => {
  const sum = (what: keyof Count): number => counts.reduce((all, one) => all + one[what], 0)
  return perCent(2 * sum('right'), 2 * sum('right') + sum('extra') + sum('missed'))
}

/** Sums over documents. */
export const sumScores = (documents: readonly DocumentOutcome[]): Scores => {
  const byKind = new Map<string, Count>()
  const byField = new Map<string, { right: number; asked: number }>()
  for (const one of documents) {
    for (const [kind, { right, missed, extra }] of one.byKind) {
      const sum = byKind.get(kind) ?? { right: 0, missed: 0, extra: 0 }
      byKind.set(kind, { right: sum.right + right, missed: sum.missed + missed, extra: sum.extra + extra })
    }
    for (const [field, { right, asked }] of one.byField) {
      const sum = byField.get(field) ?? { right: 0, asked: 0 }
      byField.set(field, { right: sum.right + right, asked: sum.asked + asked })
    }
  }
  const counts = [...byKind.values()]
  const facts = [...byKind].filter(([kind]) => kind !== 'statement' && kind !== 'assessment').map(([, count]) => count)
  const sum = (what: keyof Count): number => counts.reduce((all, one) => all + one[what], 0)
  const fields = [...byField.values()]
  return {
    documents: documents.length,
    precision: perCent(sum('right'), sum('right') + sum('extra')),
    recall: perCent(sum('right'), sum('right') + sum('missed')),
    f1: f1Of(counts),
    factF1: f1Of(facts),
    fields: perCent(
      fields.reduce((all, { right }) => all + right, 0),
      fields.reduce((all, { asked }) => all + asked, 0),
    ),
    byField: Object.fromEntries([...byField].map(([field, { right, asked }]) => [field, `${right}/${asked}`])),
    byKind: Object.fromEntries(
      [...byKind].map(([kind, { right, missed, extra }]) => [kind, `${right} right, ${missed} missed, ${extra} extra`]),
    ),
    ungroundedQuotes: documents.reduce((all, { ungrounded }) => all + ungrounded, 0),
  }
}
