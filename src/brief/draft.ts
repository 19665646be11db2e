/** Draft: a brief that a person edits. In: nothing. Out: its schema, plain JSON: blocks in order, what each rests on, and the sources that its marks `{{c:3}}` point to (docs/adr/0036). */
import { z } from 'zod'
import { claimAmountSchema, claimEntitySchema, claimOrdinalSchema, claimTimeSchema, factualities } from '../reading/claim.ts'
import { type Evidence, type VerdictName, verdicts } from '../record/verdict.ts'

const verdictNames: ReadonlySet<string> = new Set(Object.keys(verdicts))
const verdictName = z.custom<VerdictName>((value) => typeof value === 'string' && verdictNames.has(value), 'is no verdict')

/** Longer than any block that a person writes; bounds what a request may send. */
const MOST_CHARACTERS = 20_000
const words = z.string().max(MOST_CHARACTERS)

/** Words of a document, with all that a footnote says of them: it can be printed when the record no longer has them. */
const claimSource = z.object({
  kind: z.literal('claim'),
  claim: z.string(),
  documentId: z.string(),
  document: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: words,
  gloss: words.optional(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  /** ISO day. */
  published: z.string().nullable(),
  page: z.number().int().nullable(),
  url: z.string().nullable(),
})

const rowSource = z.object({
  kind: z.literal('row'),
  table: z.string(),
  line: z.number().int(),
  text: words,
  source: z.object({ id: z.string(), title: z.string(), publisher: z.string(), date: z.string(), url: z.string().nullable() }),
})

export const sourceSchema = z.discriminatedUnion('kind', [claimSource, rowSource])

const claims = z.array(z.string())

/** A value as the record had it when it was written, with the claims that gave it. */
export const keptValueSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('amount'), value: claimAmountSchema, claims }),
  z.object({ field: z.literal('time'), value: claimTimeSchema, claims }),
  z.object({ field: z.literal('ordinal'), value: claimOrdinalSchema, claims }),
  z.object({ field: z.literal('place'), value: claimEntitySchema, claims }),
  z.object({ field: z.literal('factuality'), value: z.enum(factualities), claims }),
])

/** An item as it stood when a block was written. Its claims are told by their words too: their ids change when a document is read anew. */
export const restSchema = z.object({
  item: z.string(),
  kind: z.string(),
  type: z.string(),
  claims: z.array(
    z.object({ documentId: z.string(), claim: z.string(), kind: z.string(), type: z.string(), quote: words, document: z.string() }),
  ),
  values: z.array(keptValueSchema),
  verdicts: z.array(z.object({ aspect: z.string(), verdict: verdictName, because: words })),
})

/** `notes` stand under the block in small (verdicts with their reasons). `written`: the line as the record gave it; null for a person's own words. */
export const blockSchema = z.object({
  id: z.string().min(1).max(20),
  kind: z.enum(['heading', 'line', 'text']),
  text: words,
  notes: z.array(words),
  written: words.nullable(),
  rests: z.array(restSchema),
})

export const draftSchema = z.object({
  version: z.literal(1),
  title: z.string().max(300),
  /** ISO day for which verdicts were taken. */
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  blocks: z.array(blockSchema).max(2000),
  /** By the number in their marks: given once, never given anew within a draft. */
  sources: z.record(z.string().regex(/^\d{1,5}$/), sourceSchema),
})

export type Draft = z.infer<typeof draftSchema>
export type Block = z.infer<typeof blockSchema>
export type Rest = z.infer<typeof restSchema>
export type KeptValue = z.infer<typeof keptValueSchema>
export type Source = z.infer<typeof sourceSchema>

export const emptyDraft = (title: string, asOf: string): Draft => ({ version: 1, title, asOf, blocks: [], sources: {} })

/** What a source is to the lint and to numbering. */
export const evidenceOf = (source: Source): Evidence => {
  if (source.kind === 'row') return source
  const { kind, claim, documentId, document, start, end, quote, gloss } = source
  return { kind, claim, documentId, document, start, end, quote, ...(gloss === undefined ? {} : { gloss }) }
}

/** One more than the highest number so far. */
export const nextKey = (keys: Iterable<string>): number => Math.max(0, ...[...keys].map((key) => Number(key.replace(/\D/gu, '')))) + 1

/** Where the source is cited already, its number; else it comes in under a new one. */
export const withSource = (sources: Draft['sources'], source: Source): { readonly key: string; readonly sources: Draft['sources'] } => {
  const same = ([, one]: readonly [string, Source]): boolean =>
    one.kind === 'claim'
      ? source.kind === 'claim' && one.claim === source.claim && one.documentId === source.documentId
      : source.kind === 'row' && one.table === source.table && one.line === source.line && one.text === source.text
  const there = Object.entries(sources).find(same)?.[0]
  const key = there ?? `${nextKey(Object.keys(sources))}`
  return { key, sources: there === undefined ? { ...sources, [key]: source } : sources }
}
