/** Register: the record as lists show it, rebuilt from readings and decisions, never a source. In: nothing. Out: schemas and types of rows, filters, counts and pages. */
import { z } from 'zod'
import { type Claim, claimAmountSchema, claimKinds, factualities } from '../reading/claim.ts'
import type { ClaimDecision, Item, RecordedClaim } from './item.ts'
import { type Verdict, type VerdictName, verdicts } from './verdict.ts'

const day = z.iso.date()
const count = z.number().int().nonnegative()
/** `id` is an alpha-3 code or a slug of world/, null where nobody on record has the name. */
const named = z.object({ id: z.string().nullable(), name: z.string() })
const verdictName = z.enum(Object.keys(verdicts) as [VerdictName, ...VerdictName[]])

/** An item in a list. */
export const itemRowSchema = z.object({
  id: z.string(),
  kind: z.enum(claimKinds),
  type: z.string(),
  /** One sentence, composed and linted as in the brief, without its sources. */
  line: z.string(),
  /** The words of its fullest telling. */
  quote: z.string(),
  factuality: z.enum(factualities),
  agents: z.array(named),
  recipients: z.array(named),
  /** Alpha-3 codes that agents and recipients are or stand for. */
  states: z.array(z.string()),
  formats: z.array(z.string()),
  materials: z.array(z.string()),
  sectors: z.array(z.string()),
  /** Days of the first and the last document that tells it. */
  first: day.nullable(),
  last: day.nullable(),
  due: day.nullable(),
  amount: claimAmountSchema.pick({ value: true, low: true, unit: true, qualifier: true, per: true }).nullable(),
  /** How a promise or planned measure stands on the register's day; null for what is none. */
  status: verdictName.nullable(),
  /** All its verdicts, each name once. */
  verdicts: z.array(verdictName),
  /** Sources that do not rest on each other. */
  sources: count,
  documents: count,
  claims: count,
  /** Of its least sure claim. */
  confidence: z.number(),
  /** A person decided on one of its claims. */
  reviewed: z.boolean(),
  /** Sources give values that cannot both be true. */
  differs: z.boolean(),
})
export type ItemRow = z.infer<typeof itemRowSchema>

/** What can be counted and filtered by. */
export const facetNames = [
  'kind',
  'type',
  'factuality',
  'status',
  'verdict',
  'state',
  'material',
  'sector',
  'format',
  'unit',
  'reviewed',
  'differs',
] as const
export type FacetName = (typeof facetNames)[number]

/** What can be filtered by and is not counted: an id, or the code of a state that somebody acts or stands for. */
export const partyNames = ['agent', 'recipient', 'party'] as const

/** What an item may be without: a list in the order of it puts those without it last. */
export const mayLack = ['due', 'amount'] as const

/** "has:due"; a status is what promises and planned measures have. */
export const hasTag = (value: (typeof mayLack)[number] | 'status'): string => `has:${value}`

export type TagName = FacetName | (typeof partyNames)[number]

/** Never counted for each pair: there are too many. */
export const isParty = (tag: string): boolean => partyNames.some((name) => tag.startsWith(`${name}:`))

/** "kind:commitment"; `reviewed` and `differs` have the value "yes". */
export const tagOf = (name: TagName, value: string): string => `${name}:${value}`

/** Days inclusive; what an item does not have fails a bound. Any of the values of a name, all of the names. */
export interface ItemFilter {
  readonly has?: Partial<Readonly<Record<TagName, readonly string[]>>>
  readonly lacks?: Partial<Readonly<Record<TagName, readonly string[]>>>
  /** Tags, every one: told of both Kazakhstan and Japan. */
  readonly must?: readonly string[]
  /** Told in a document published in this time. */
  readonly since?: string
  readonly until?: string
  readonly dueSince?: string
  readonly dueUntil?: string
  /** In base units; of one currency or unit with `has.unit`. */
  readonly least?: number
  readonly most?: number
  /** Told in this document. */
  readonly document?: string
  /** Words in any form, "words in a row", -without: of quotes, names, titles. */
  readonly words?: string
}

export const documentSorts = ['published', 'name', 'claims', 'unsure'] as const
export type DocumentSort = (typeof documentSorts)[number]

/** `cursor`: `next` of the page before, of the same filter and sort. */
export interface PageOf<Sort> {
  readonly sort?: Sort
  readonly descending?: boolean
  readonly cursor?: string | null
  /** Rows at most; 50 where none is given. */
  readonly limit?: number
}

/** `more`: at least so many; counting stopped there. */
export const countedSchema = z.object({ count, more: z.boolean() })
export type Counted = z.infer<typeof countedSchema>

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: Counted
  /** Null after the last row. */
  readonly next: string | null
}

/**
 * How many items have each value, most first; of a facet that the filter names as if it did not, so that its other values can be chosen.
 * `more`: counted in the first 3,000 items found only: true counts are at least these.
 */
export const facetSchema = z.object({ values: z.array(z.object({ value: z.string(), items: count })), more: z.boolean() })
export type Facet = z.infer<typeof facetSchema>
export type Facets = Readonly<Record<FacetName, Facet>>

/** A claim in the reader's margin or in the queue: as people left it. */
export interface ClaimRow {
  readonly claim: Claim
  readonly documentId: string
  readonly document: string
  readonly publisher: string | null
  readonly published: string | null
  /** Items that it is told in: none where it was rejected or is too unsure, several for a promise to several. */
  readonly items: readonly string[]
  /** Oldest first; undone ones are not among them. */
  readonly decisions: readonly ClaimDecision[]
  /** `waiting`: nobody looked at it. */
  readonly review: 'waiting' | 'accepted' | 'rejected'
}

/** Why a claim waits where it does in the queue, most urgent first: too unsure to count, of an item whose sources differ, else. */
export const queueRanks = ['unsure', 'differs', 'waiting'] as const
export interface QueueRow extends ClaimRow {
  readonly rank: (typeof queueRanks)[number]
}

/** What an item's page shows beside its row. `Account` is what checks/ make of it. */
export interface ItemDetail<Account = unknown> {
  readonly verdicts: readonly Verdict[]
  readonly account: Account
  /** The line with its sources in brackets, as the brief has it, and the claims that it rests on. */
  readonly told: string
  readonly cites: readonly string[]
}

export interface ItemPage<Account = unknown> extends ItemDetail<Account> {
  readonly row: ItemRow
  readonly item: Item
}

export interface DocumentRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string
  readonly published: string | null
  readonly retrieved: string | null
  /** ISO time at which this reading came into the record. */
  readonly readAt: string
  readonly reader: string
  readonly claims: number
  /** Of these: not sure enough to count, and not looked at. */
  readonly unsure: number
  /** Looked at by a person. */
  readonly decided: number
  readonly items: number
  /** Sentences with a figure, a day or a deal word that gave no claim. */
  readonly unread: number
  /** Claims that the gate refused. */
  readonly rejected: number
}

export interface DocumentFilter {
  /** Of title, name, publisher. */
  readonly words?: string
  readonly since?: string
  readonly until?: string
  /** With claims that wait for review and are unsure. */
  readonly unsure?: boolean
}

/** An item that became otherwise. `was`: the verdicts of those who told its claims before; null where nobody did. */
export interface ItemChange {
  readonly row: ItemRow
  readonly was: readonly string[] | null
  /** ISO time, UTC. */
  readonly at: string
}

/** From which code unit to which of `text` the words stand that were searched. */
export interface Found {
  readonly text: string
  readonly spans: readonly (readonly [number, number])[]
}

export interface SearchHit {
  readonly row: ItemRow
  readonly line: Found
  /** Quotes that have the words, at most three. */
  readonly quotes: readonly (Found & { readonly claim: string; readonly documentId: string; readonly document: string })[]
}

/** From which readings, decisions and day the register was made. */
export interface RegisterState {
  readonly reading: number
  readonly decision: number
  readonly day: string
  /** The version whose rules made it. */
  readonly madeBy: string
  /** ISO time, UTC. */
  readonly madeAt: string
  /** False after a change that looked at some items and their neighbours only. */
  readonly isWhole: boolean
  readonly items: number
  readonly claims: number
  readonly documents: number
}

/** A claim as people left it. */
export interface ChangedClaim extends Pick<RecordedClaim, 'claim' | 'decisions' | 'together' | 'apart'> {
  readonly isRejected: boolean
}

/** Where a claim stands in the register. A promise to several states is in one item for each, with a `part` of its own. */
export interface ClaimPlace {
  readonly claim: string
  readonly part: string
  /** Id of the item whose first claim it would be: an id of any time leads to the item of today. */
  readonly own: string
  readonly documentId: string
  readonly start: number
  readonly confidence: number
  /** Place of `queueRanks`, on one part of a claim only; null where a person has decided. */
  readonly rank: number | null
  /** Null where nobody decided anything. */
  readonly changed: ChangedClaim | null
}

/** An item with all that lists, counts and searches need of it. */
export interface RegisterEntry {
  readonly row: ItemRow
  readonly item: Item
  readonly tags: readonly string[]
  readonly detail: ItemDetail
  /** What it is found by: names, quotes, titles and publishers. */
  readonly words: { readonly names: string; readonly quotes: string; readonly titles: string }
  /** In the order of the item's claims. */
  readonly places: readonly ClaimPlace[]
}

/** From what a change was made; `loose`: claims that are in no item. */
interface ChangeMade {
  readonly loose: readonly ClaimPlace[]
  readonly made: Pick<RegisterState, 'reading' | 'decision' | 'day' | 'madeAt' | 'isWhole'>
}

/** `scope`: the claims that were looked at, with those that are gone; null: all that there are, whose entries may come as they are made. */
export type RegisterChange =
  | (ChangeMade & { readonly scope: null; readonly entries: Iterable<RegisterEntry> | AsyncIterable<RegisterEntry> })
  | (ChangeMade & { readonly scope: readonly string[]; readonly entries: readonly RegisterEntry[] })
