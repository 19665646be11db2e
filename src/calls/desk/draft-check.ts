/** Draft check: a draft against the record of now. In: a draft, kept or not. Out: what its sources may be quoted for, what it says beyond them, and where the record went on. */
import { z } from 'zod'
import { type Draft, draftSchema } from '../../brief/draft.ts'
import { draftBook } from '../../brief/draft-book.ts'
import { driftOf } from '../../brief/draft-drift.ts'
import { lintDraft } from '../../brief/draft-lint.ts'
import type { RecordNow } from '../../brief/draft-now.ts'
import { evidenceTexts } from '../../brief/evidence-book.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { nameLists, namesOf } from '../naming.ts'
import { deskCall } from './desk.ts'
import { evidenceSchema, faultSchema, warningSchema } from './draft-schema.ts'
import { heldPages } from './held-pages.ts'

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

const citedDocuments = ({ sources, blocks }: Draft): readonly string[] =>
  unique([
    ...Object.values(sources).flatMap((source) => (source.kind === 'claim' ? [source.documentId] : [])),
    ...blocks.flatMap(({ rests }) => rests.flatMap(({ claims }) => claims.map(({ documentId }) => documentId))),
  ])

/** Items by the ids they had, and by their claims: those that the ids no longer lead to are found by the words of their claims. */
const recordNow = async (store: Store, draft: Draft): Promise<RecordNow> => {
  const rests = draft.blocks.flatMap((block) => block.rests)
  const cited = await heldPages(store, citedDocuments(draft))
  const words = new Set(rests.flatMap(({ claims }) => claims.map(({ documentId, quote }) => `${documentId} ${quote}`)))
  const claims = cited.claims.filter(({ recorded: { claim, documentId } }) => words.has(`${documentId} ${claim.quote}`))
  const held = await store.register.held({
    items: unique(rests.map(({ item }) => item)),
    claims: claims.map(({ recorded }) => recorded.claim.id),
  })
  const pages = (await Promise.all(held.map(({ item }) => store.register.item(item)))).flatMap((page) => page ?? [])
  const known = new Set(cited.documents.map(({ document }) => document.id))
  const further = unique(pages.flatMap(({ item }) => item.claims.map(({ documentId }) => documentId))).filter((id) => !known.has(id))
  const documents = [...cited.documents, ...(await store.register.documentsOf(further))].map(({ document }) => document)
  return { items: pages.map(({ item, verdicts }) => ({ item, verdicts })), claims: cited.claims, documents }
}

/** Claims of today under the ids that the draft has, those of rejected ones too: their words stand in the document. */
const evidenceFor = (draft: Draft, { claims, documents }: RecordNow, world: World): z.infer<typeof evidenceSchema> => {
  const byId = new Map(claims.map(({ recorded }) => [recorded.claim.id, recorded]))
  const byWords = new Map(claims.map(({ recorded }) => [`${recorded.documentId} ${recorded.claim.quote}`, recorded]))
  const cited = Object.values(draft.sources).flatMap((source) => {
    if (source.kind !== 'claim') return []
    const found = byId.get(source.claim) ?? byWords.get(`${source.documentId} ${source.quote}`)
    return found === undefined ? [] : [{ documentId: found.documentId, claim: { ...found.claim, id: source.claim } }]
  })
  const texts = evidenceTexts({ documents, naming: namesOf(world) }, cited)
  return { asOf: draft.asOf, documents: documents.length, claims: Object.fromEntries(texts) }
}

export const draftCheck = deskCall({
  method: 'POST',
  path: '/draft-check',
  summary: 'What the sources of a brief may be quoted for, what it says beyond them, and where the record went on since',
  input: z.object({ draft: draftSchema }),
  output: z.object({ evidence: evidenceSchema, faults: z.array(faultSchema).readonly(), warnings: z.array(warningSchema).readonly() }),
  run: async ({ store, world }, { draft }) => {
    const now = await recordNow(store, draft)
    const evidence = evidenceFor(draft, now, world)
    const faults = lintDraft(draft, draftBook(draft.sources, evidence, nameLists(world)))
    return { evidence, faults, warnings: driftOf(draft, now) }
  },
})
