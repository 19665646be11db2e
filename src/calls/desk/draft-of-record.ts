/** Draft of record: the brief of all that a record holds, to begin from. In: a store, the world, a day. Out: a draft; a Problem where the record is too large to be told whole. */
import type { Draft } from '../../brief/draft.ts'
import { draftOfBrief } from '../../brief/draft-take.ts'
import { Problem } from '../../problem.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { corpusOfStore } from '../add.ts'
import { makeBrief } from '../brief.ts'

/** More claims make a brief that nobody reads, and take minutes. */
const MOST_CLAIMS = 5000

/** Throws Problem `draft/large` or `draft/nothing`. */
export const draftOfRecord = async (store: Store, world: World, asOf: string): Promise<Draft> => {
  const claims = (await store.register.state())?.claims ?? 0
  if (claims > MOST_CLAIMS)
    throw new Problem(
      'draft/large',
      `a brief of ${claims.toLocaleString('en')} claims`,
      `a brief is made whole of ${MOST_CLAIMS.toLocaleString('en')} at most`,
      'Begin an empty brief, and choose what it should tell.',
    )
  const corpus = await corpusOfStore(store)
  if (corpus.length === 0)
    throw new Problem(
      'draft/nothing',
      'a brief of the record',
      'the record holds no document yet',
      'Add documents, or begin an empty brief.',
    )
  const { brief, documents, items, verdicts } = makeBrief(corpus, world, asOf)
  return draftOfBrief(brief, {
    documents: new Map(documents.map((document) => [document.id, document])),
    items: new Map(items.map((item) => [item.id, item])),
    verdicts,
  })
}
