/** Item answer: one item as its page shows it. In: an item of the register, its account. Out: the schema, and plain data: verdicts with what they rest on, tellings, values side by side. */
import { z } from 'zod'
import { reasonOf } from '../../brief/sentence.ts'
import type { Account } from '../../checks/account.ts'
import { checks } from '../../checks/index.ts'
import { sourceKinds } from '../../checks/source-kind.ts'
import { amountText, timeText } from '../../checks/wording.ts'
import { claimKinds, factualities } from '../../reading/claim.ts'
import { obligationText } from '../../reading/obligation-text.ts'
import type { RecordedClaim } from '../../record/item.ts'
import { type ItemPage, itemRowSchema } from '../../record/register.ts'
import type { Verdict } from '../../record/verdict.ts'
import { evidenceSchema } from './sourced.ts'

const interestSchema = z.enum(['party', 'third party', 'copy'])

const decisionSchema = z.object({
  id: z.number(),
  decision: z.string(),
  author: z.string(),
  at: z.string(),
  note: z.string().nullable(),
  quote: z.string(),
  document: z.string(),
})

/** Words of a document that tell it. */
const tellingSchema = z.object({
  claim: z.string(),
  documentId: z.string(),
  document: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  quote: z.string(),
  kind: z.enum(claimKinds),
  type: z.string(),
  factuality: z.enum(factualities),
  /** On whose word the document has it. */
  said: z.array(z.string()),
  amount: z.string().nullable(),
  time: z.string().nullable(),
  interest: interestSchema,
  copyOf: z.string().nullable(),
  confidence: z.number(),
})
export type ItemTelling = z.infer<typeof tellingSchema>

const verdictSchema = z.object({
  check: z.string(),
  aspect: z.string(),
  verdict: itemRowSchema.shape.verdicts.element,
  /** Why, in one sentence, without the verdict's own word in front. */
  because: z.string(),
  notes: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  /** The words judged, where not all of the item's are. */
  about: z.array(z.string()),
  /** What would settle it; empty where it is settled. */
  settledBy: z.array(z.string()),
})
export type ItemVerdict = z.infer<typeof verdictSchema>

const differenceSchema = z.object({
  field: z.enum(['amount', 'time']),
  range: z.string(),
  /** Two of the values cannot both be true. */
  clash: z.boolean(),
  says: z.array(
    z.object({
      source: z.string(),
      kind: z.string(),
      interest: interestSchema,
      document: z.string(),
      published: z.string().nullable(),
      claim: z.string(),
      value: z.string(),
      copyOf: z.string().nullable(),
      replaced: z.boolean(),
    }),
  ),
})

const healthSchema = z.object({
  points: z.number(),
  of: z.number(),
  parts: z.array(z.object({ part: z.string(), points: z.number(), of: z.number(), why: z.string() })),
})

export const itemAnswerSchema = z.object({
  row: itemRowSchema,
  verdicts: z.array(verdictSchema),
  /** One a source: those of a source that rest on one word or text stand together. */
  sources: z.array(z.object({ name: z.string(), kind: z.string(), interest: interestSchema, claims: z.array(z.string()) })),
  independent: z.number().int(),
  tellings: z.array(tellingSchema),
  differences: z.array(differenceSchema),
  /** How firmly it is promised, in words; null where nothing is. */
  firmness: z.string().nullable(),
  health: healthSchema,
  decisions: z.array(decisionSchema),
})
export type ItemAnswer = z.infer<typeof itemAnswerSchema>

const needsOf = new Map(checks.map(({ id, needs }) => [id, needs]))

const wordsOf = (quote: string): string => quote.replace(/\s+/gu, ' ').trim()

const answerVerdict = (verdict: Verdict, claims: readonly RecordedClaim[]): ItemVerdict => {
  const judged = verdict.claims ?? []
  const isAll = judged.length === 0 || claims.every(({ claim }) => judged.includes(claim.id))
  return {
    check: verdict.check,
    aspect: verdict.aspect,
    verdict: verdict.verdict,
    because: reasonOf({ ...verdict, notes: [] }),
    notes: [...verdict.notes],
    evidence: [...verdict.evidence],
    about: isAll ? [] : [...new Set(claims.filter(({ claim }) => judged.includes(claim.id)).map(({ claim }) => wordsOf(claim.quote)))],
    settledBy: verdict.verdict === 'unverifiable' ? [...(needsOf.get(verdict.check) ?? [])] : [],
  }
}

type Told = Account['sources'][number]['tellings'][number]

const labelOf = (original: { readonly publisher: string | null; readonly document: string } | null): string | null =>
  original === null ? null : (original.publisher ?? original.document)

const tellingOf = ({ claim, documentId, document, publisher, published }: RecordedClaim, told: Told | undefined): ItemTelling => ({
  ...{ claim: claim.id, documentId, document, publisher, published, quote: wordsOf(claim.quote) },
  ...{ kind: claim.kind, type: claim.type, factuality: claim.factuality, confidence: claim.confidence },
  said: claim.attribution.map(({ name }) => name),
  amount: claim.amount === null ? null : amountText(claim.amount),
  time: claim.time === null || (claim.time.start === null && claim.time.end === null) ? claim.time?.text || null : timeText(claim.time),
  interest: told?.interest ?? 'third party',
  copyOf: labelOf(told?.copyOf ?? null),
})

const decisionsOf = (claims: readonly RecordedClaim[]): ItemAnswer['decisions'] =>
  claims
    .flatMap(({ claim, document, decisions = [] }) => decisions.map((one) => ({ ...one, quote: wordsOf(claim.quote), document })))
    .filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at)
    .toSorted((a, b) => a.id - b.id)

export const itemAnswer = ({ row, item, verdicts, account }: ItemPage<Account>): ItemAnswer => {
  const tellings = new Map(account.sources.flatMap((source) => source.tellings.map((one) => [one.claim, one] as const)))
  return {
    row,
    verdicts: verdicts.map((one) => answerVerdict(one, item.claims)),
    sources: account.sources.map(({ name, kind, interest, tellings: those }) => ({
      ...{ name, kind: sourceKinds[kind], interest },
      claims: those.map(({ claim }) => claim),
    })),
    independent: account.independent,
    tellings: item.claims.map((one) => tellingOf(one, tellings.get(one.claim.id))),
    differences: account.differences.map(({ field, range, clash, says }) => ({
      ...{ field, range, clash },
      says: says.map((one) => ({ ...one, kind: sourceKinds[one.kind], copyOf: labelOf(one.copyOf) })),
    })),
    firmness: account.firmness === null ? null : obligationText(account.firmness),
    health: { ...account.health, parts: account.health.parts.map((part) => ({ ...part })) },
    decisions: decisionsOf(item.claims),
  }
}
