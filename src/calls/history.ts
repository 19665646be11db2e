/** History: every state of an item, oldest first. In: readings, decisions, the id of an item or claim. Out: what was so from when to when, and which reading or decision made it so. */
import { withDecisions } from '../record/decided.ts'
import type { RecordedDecision } from '../record/decision.ts'
import type { Item } from '../record/item.ts'
import type { PastReading } from '../record/store/query.ts'
import type { World } from '../world/world.ts'
import { itemsOfClaims } from './items.ts'

/** What changed the record: a document read (again), or a person. */
export type Cause =
  | { readonly cause: 'reading'; readonly document: string; readonly reader: string }
  | { readonly cause: 'decision'; readonly decision: RecordedDecision }

/** `items` are those that hold any of the claims: none where all were rejected, two where it was split. */
export interface PastState {
  /** ISO time, UTC: when the record came to know it. */
  readonly at: string
  readonly causes: readonly Cause[]
  readonly items: readonly Item[]
}

export interface Past {
  readonly readings: readonly PastReading[]
  readonly decisions: readonly RecordedDecision[]
}

const nameOf = ({ claims, documentId }: PastReading): string => claims[0]?.document ?? documentId

interface Step {
  readonly at: string
  readonly cause: Cause
}

const stepsOf = ({ readings, decisions }: Past): readonly Step[] =>
  [
    ...readings.map((one): Step => ({ at: one.from, cause: { cause: 'reading', document: nameOf(one), reader: one.reader } })),
    ...decisions.map((decision): Step => ({ at: decision.knownAt, cause: { cause: 'decision', decision } })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

const itemsAt = ({ readings, decisions }: Past, at: string, world: World): readonly Item[] => {
  const read = readings.filter(({ from, until }) => from <= at && (until === null || until > at)).flatMap(({ claims }) => claims)
  const known = decisions.filter(({ knownAt }) => knownAt <= at)
  return itemsOfClaims(withDecisions(read, known), world)
}

/** Its claims' ids and words: a later reading gives the same words under other ids. */
const marksOf = ({ claims }: Item): readonly string[] =>
  claims.flatMap(({ claim, documentId }) => [claim.id, `${documentId} ${claim.kind} ${claim.quote}`])

const contentOf = ({ id, kind, type, agents, recipients, materials, factuality, due, values, mentions }: Item): string =>
  JSON.stringify([id, kind, type, agents, recipients, materials, factuality, due, values, mentions])

/**
 * `id` of an item or claim of any time; `past` must hold the readings of its documents. A state is told where what is held of the item
 * changed; readings and decisions that changed nothing of it are not.
 */
export const historyOf = (id: string, past: Past, world: World): readonly PastState[] => {
  const steps = stepsOf(past)
  const byTime = [...Map.groupBy(steps, ({ at }) => at)].map(([at, those]) => ({
    at,
    causes: those.map(({ cause }) => cause),
    items: itemsAt(past, at, world),
  }))
  const marks = new Set([id])
  // what was one item at any time belongs to its history, before that time too
  for (let size = 0; size !== marks.size; ) {
    size = marks.size
    for (const { items } of byTime)
      for (const item of items)
        if (item.id === id || marksOf(item).some((mark) => marks.has(mark))) for (const mark of marksOf(item)) marks.add(mark)
  }
  let before = ''
  return byTime.flatMap(({ at, causes, items }): readonly PastState[] => {
    const own = items.filter((item) => marksOf(item).some((mark) => marks.has(mark)))
    const content = own.map(contentOf).join('\n')
    const changed = content !== before
    before = content
    return changed ? [{ at, causes, items: own }] : []
  })
}
