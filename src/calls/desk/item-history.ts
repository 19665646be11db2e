/** Item history: every state of an item, as readings and decisions made it. In: its id, a day up to which. Out: states, oldest first: when, why, and what was held of it. */
import { z } from 'zod'
import { amountText, timeText } from '../../checks/wording.ts'
import type { RecordedDecision } from '../../record/decision.ts'
import type { Item } from '../../record/item.ts'
import { type Cause, historyOf, type PastState } from '../history.ts'
import { deskCall } from './desk.ts'
import { foundItem } from './found-item.ts'

const causeSchema = z.object({
  cause: z.enum(['reading', 'decision']),
  /** Who did it: a reader with its version, or a person. */
  by: z.string(),
  /** "read wire.html", "corrected amount of “…”". */
  did: z.string(),
  because: z.string().nullable(),
})

const heldSchema = z.object({
  id: z.string(),
  kind: z.string(),
  type: z.string(),
  factuality: z.string(),
  who: z.string(),
  whom: z.string(),
  due: z.string().nullable(),
  values: z.array(z.string()),
  claims: z.array(z.object({ claim: z.string(), documentId: z.string(), document: z.string(), quote: z.string() })),
})

const words = (quote: string): string => `“${quote.replace(/\s+/gu, ' ').trim()}”`

const deedOf = (decision: RecordedDecision): string => {
  switch (decision.decision) {
    case 'corrected':
      return `corrected ${Object.keys(decision.correction).join(', ')} of ${words(decision.quote)}`
    case 'merged':
      return `merged ${words(decision.quote)} with ${decision.others.map(({ quote }) => words(quote)).join(', ')}`
    case 'split':
      return `held ${words(decision.quote)} to be another thing`
    case 'undone':
      return `undid decision ${decision.undoes}`
    default:
      return `${decision.decision} ${words(decision.quote)}`
  }
}

const causeOf = (cause: Cause): z.infer<typeof causeSchema> =>
  cause.cause === 'reading'
    ? { cause: 'reading', by: cause.reader, did: `read ${cause.document}`, because: null }
    : { cause: 'decision', by: cause.decision.author, did: deedOf(cause.decision), because: cause.decision.note || null }

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const valuesOf = ({ values }: Item): string[] =>
  values.flatMap((one) =>
    one.field === 'amount' ? [amountText(one.value)] : one.field === 'time' ? [one.value.text || timeText(one.value)] : [],
  )

const heldOf = (item: Item): z.infer<typeof heldSchema> => ({
  ...{ id: item.id, kind: item.kind, type: item.type, factuality: item.factuality, due: item.due },
  ...{ who: names(item.agents), whom: names(item.recipients), values: valuesOf(item) },
  claims: item.claims.map(({ claim, documentId, document }) => ({
    claim: claim.id,
    documentId,
    document,
    quote: claim.quote.replace(/\s+/gu, ' ').trim(),
  })),
})

/** What one sentence promises to several is an item for each: of such a state this item alone, where it is there; a change of the others is none of it. */
const ownStates = (id: string, states: readonly PastState[]): readonly PastState[] => {
  let before = ''
  return states.flatMap((state) => {
    const own = state.items.filter((item) => item.id === id)
    const items = own.length > 0 ? own : state.items
    const content = JSON.stringify(items)
    const isSame = content === before
    before = content
    return isSame ? [] : [{ ...state, items }]
  })
}

export const itemHistory = deskCall({
  method: 'GET',
  path: '/items/{id}/history',
  summary: 'What the record held of an item at each time, and which reading or decision made it so',
  input: z.object({ id: z.string().max(100), asOf: z.iso.date().optional() }),
  output: z.object({
    /** Newer ones than `asOf` are left out. */
    later: z.number().int(),
    states: z.array(z.object({ at: z.string(), causes: z.array(causeSchema), items: z.array(heldSchema) })),
  }),
  run: async ({ store, world }, { id, asOf }) => {
    const found = await foundItem(id, store)
    const own = new Set(found.item.claims.map(({ documentId }) => documentId))
    const decisions = (await store.decisions()).filter((one) => own.has(one.documentId))
    const past = ownStates(found.row.id, historyOf(found.row.id, { readings: await store.readings([...own]), decisions }, world))
    const states = past.filter(({ at }) => asOf === undefined || at.slice(0, 10) <= asOf)
    return {
      later: past.length - states.length,
      states: states.map(({ at, causes, items }) => ({ at, causes: causes.map(causeOf), items: items.map(heldOf) })),
    }
  },
})
