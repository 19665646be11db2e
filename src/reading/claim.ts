/** Claim: the contract between readers and everything after them. In: what a reader found. Out: one schema for files, API and language models. */
import { z } from 'zod'

export const claimKinds = ['meeting', 'agreement', 'commitment', 'measure', 'relation', 'quantity', 'statement', 'assessment'] as const
export const factualities = ['happened', 'planned', 'possible', 'denied'] as const
export const qualifiers = ['exact', 'over', 'under', 'about', 'up-to', 'range'] as const
export const ploverEvents = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'PROTEST',
] as const

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const offset = z.number().int().nonnegative()
const alpha3 = z.string().regex(/^[A-Z]{3}$/)

/** An actor as written (`name`, at `start`..`end`; null where no words name it) and who it is: `id` alpha-3 or a slug of world/, null while unknown. */
export const claimEntitySchema = z.object({
  id: z.string().nullable(),
  name: z.string().min(1),
  type: z.string(),
  states: z.array(alpha3),
  start: offset.nullable(),
  end: offset.nullable(),
  /** Ids of imported entities that fit the name alike, where `id` is null for that reason. */
  candidates: z.array(z.string()).optional(),
})

/** ISO days; a point or span has both ends, an open end is null; `text` as written. */
export const claimTimeSchema = z.object({ start: isoDay.nullable(), end: isoDay.nullable(), text: z.string() })

const changeEndSchema = z.object({ value: z.number(), qualifier: z.enum(qualifiers).optional(), time: claimTimeSchema.nullable() })

/** `value` in base units of `unit` (ISO 4217 code, t, %, count, MW, ...); `low` for a range; `per` a rate ("a year", "a tonne"); a change has both ends; `was` is what the one who tells it gave before for the same thing ("revised its figure to X from Y"). */
export const claimAmountSchema = z.object({
  value: z.number(),
  unit: z.string(),
  qualifier: z.enum(qualifiers),
  text: z.string(),
  low: z.number().optional(),
  per: z.string().optional(),
  from: changeEndSchema.optional(),
  to: changeEndSchema.optional(),
  was: changeEndSchema.omit({ time: true }).optional(),
})

export const claimOrdinalSchema = z.object({ n: z.number().int(), scope: z.string() })

export const claimSchema = z.object({
  id: z.string(),
  kind: z.enum(claimKinds),
  type: z.string(),
  plover: z.enum(ploverEvents).nullable(),
  agents: z.array(claimEntitySchema),
  recipients: z.array(claimEntitySchema),
  sectors: z.array(z.string()),
  materials: z.array(z.string()),
  amount: claimAmountSchema.nullable(),
  time: claimTimeSchema.nullable(),
  place: claimEntitySchema.nullable(),
  ordinal: claimOrdinalSchema.nullable(),
  factuality: z.enum(factualities),
  attribution: z.array(claimEntitySchema),
  start: offset,
  end: offset,
  quote: z.string().min(1),
  /** Offsets of the sentence (or heading, or item) that holds the quote; evidence for names and dates may stand there. */
  sentence: z.object({ start: offset, end: offset }),
  confidence: z.number().min(0).max(1),
  reader: z.string(),
  /** Which rule made it. */
  rule: z.string(),
  /** The quote in English, where the document is in another language: the reader's words, never evidence. */
  gloss: z.string().optional(),
})

export type ClaimKind = (typeof claimKinds)[number]
export type Factuality = (typeof factualities)[number]
export type Qualifier = (typeof qualifiers)[number]
export type PloverEvent = (typeof ploverEvents)[number]
export type ClaimEntity = z.infer<typeof claimEntitySchema>
export type ClaimTime = z.infer<typeof claimTimeSchema>
export type ClaimAmount = z.infer<typeof claimAmountSchema>
export type ClaimOrdinal = z.infer<typeof claimOrdinalSchema>
export type Claim = z.infer<typeof claimSchema>

/** A claim before it has its identity: what rules return. */
export type ClaimDraft = Omit<Claim, 'id'>

/** Claims the reader is unsure of stand apart: they enter no verdict, total or bottom line. */
export const unsureBelow = 0.5

/** 64-bit FNV-1a of a text, hex: short, stable, not secret. Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv. */
export const fnv1a = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** Ids for one document's drafts, in order. Equal input gives equal ids; claims alike in document, kind, type and span are numbered. */
export const withIds = (documentId: string, drafts: readonly ClaimDraft[]): Claim[] => {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const key = [documentId, draft.kind, draft.type, draft.start, draft.end].join('|')
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { id: fnv1a(`${key}|${nth}`), ...draft }
  })
}
