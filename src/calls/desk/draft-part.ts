/** Draft part: what comes into a draft when a person chooses it. In: an item, or a claim to cite. Out: a draft of one block: the item's line with its verdicts, or the mark of the claim; with sources, and items as they stand. */
import { z } from 'zod'
import type { Line } from '../../brief/brief-model.ts'
import { draftSchema, emptyDraft } from '../../brief/draft.ts'
import { restOf, type TakenFrom, takeLines } from '../../brief/draft-take.ts'
import { citeClaim } from '../../brief/item-line.ts'
import { shownVerdicts } from '../../brief/shown-verdicts.ts'
import { Problem } from '../../problem.ts'
import type { ItemPage } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import { deskCall } from './desk.ts'

const takenFrom = async (store: Store, pages: readonly ItemPage[], documentIds: readonly string[]): Promise<TakenFrom> => {
  const documents = await store.register.documentsOf(documentIds)
  return {
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    items: new Map(pages.map(({ item }) => [item.id, item])),
    verdicts: new Map(pages.map(({ item, verdicts }) => [item.id, verdicts])),
  }
}

const none = (what: string, id: string): Problem =>
  new Problem('draft/part', `the ${what} ${id}`, 'the record no longer has it', 'Choose another.')

/** As the brief would tell it. */
const lineOf = ({ item, verdicts, told, cites, row }: ItemPage): Line => ({
  id: item.id,
  text: told === '' ? row.line : told,
  items: [item.id],
  cites: item.claims.filter(({ claim }) => cites.includes(claim.id)).map(citeClaim),
  verdicts: shownVerdicts({ items: [item], verdicts }).map((verdict) => ({ ...verdict, about: '' })),
  basis: 'evidence',
  weight: 0,
})

export const draftItem = deskCall({
  method: 'GET',
  path: '/draft-items/{id}',
  summary: 'An item as a block of a brief: its sentence, its verdicts, its sources',
  input: z.object({ id: z.string().max(100) }),
  output: draftSchema,
  run: async ({ store, today }, { id }) => {
    const page = await store.register.item(id)
    if (page === null) throw none('item', id)
    const from = await takenFrom(store, [page], [...new Set(page.item.claims.map(({ documentId }) => documentId))])
    return takeLines(emptyDraft('', today()), 0, [lineOf(page)], from)
  },
})

export const draftClaim = deskCall({
  method: 'GET',
  path: '/draft-claims/{id}',
  summary: 'A claim as a citation of a brief: its source, and the items that it is told in',
  input: z.object({ id: z.string().max(100) }),
  output: draftSchema,
  run: async ({ store, today }, { id }) => {
    const row = await store.register.claim(id)
    if (row === null) throw none('claim', id)
    const pages = (await Promise.all(row.items.map((item) => store.register.item(item)))).flatMap((page) => page ?? [])
    const from = await takenFrom(store, pages, [row.documentId])
    const line: Line = { id, text: '', items: [], cites: [citeClaim(row)], verdicts: [], basis: 'evidence', weight: 0 }
    const taken = takeLines(emptyDraft('', today()), 0, [line], from)
    const rests = pages.map(({ item, verdicts }) => restOf(item, verdicts))
    return { ...taken, blocks: taken.blocks.map((block) => ({ ...block, kind: 'text' as const, written: null, rests })) }
  },
})
