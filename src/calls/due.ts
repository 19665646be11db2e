/** Due: promises with a day, oldest first. In: a corpus, the world, a day. Out: one row a commitment, with its status on that day and why. */
import type { Item } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { judge } from './judge.ts'

export interface DueRow {
  readonly item: string
  /** ISO day. */
  readonly due: string
  readonly status: VerdictName
  readonly because: string
  readonly evidence: readonly Evidence[]
  readonly who: string
  readonly whom: string
  readonly kind: string
  readonly type: string
  readonly quote: string
  readonly document: string
  /** How many documents tell of it. */
  readonly documents: number
}

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

/** Order: due day, then item. `made` as for `judge`. */
export const dueItems = (corpus: Corpus, world: World, asOf: string, made?: readonly Item[]): readonly DueRow[] => {
  const { items, verdicts } = judge(corpus, world, asOf, made)
  const rows = items.flatMap((item): DueRow[] => {
    const status = verdicts.get(item.id)?.find(({ aspect }) => aspect === 'status')
    const first = item.claims[0]
    if (item.due === null || !status || !first) return []
    return [
      {
        item: item.id,
        due: item.due,
        status: status.verdict,
        because: status.because,
        evidence: status.evidence,
        who: names(item.agents),
        whom: names(item.recipients),
        kind: item.kind,
        type: item.type,
        quote: first.claim.quote,
        document: first.document,
        documents: new Set(item.mentions.map(({ documentId }) => documentId)).size,
      },
    ]
  })
  return rows.sort((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.whom < b.whom ? -1 : a.whom > b.whom ? 1 : a.item < b.item ? -1 : 1,
  )
}
