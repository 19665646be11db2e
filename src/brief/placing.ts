/** Which section tells an item. In: an item and its verdicts. Out: one section id; an item stands in one section only. */
import type { Item } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import type { SectionId } from './brief-model.ts'

const isSettled = (verdicts: readonly Verdict[]): boolean => verdicts.some(({ verdict }) => verdict !== 'unverifiable')

const isAhead = ({ factuality }: Item): boolean => factuality === 'planned' || factuality === 'possible'

const commitmentSection = (item: Item): SectionId => {
  if (item.type === 'visit' || item.type === 'policy') return 'promises'
  return item.due !== null && isAhead(item) ? 'promises' : 'deals'
}

export const sectionOf = (item: Item, verdicts: readonly Verdict[]): SectionId => {
  switch (item.kind) {
    case 'assessment':
      return 'judgements'
    case 'statement':
      return 'positions'
    case 'quantity':
      return isSettled(verdicts) ? 'figures' : 'unverified'
    case 'relation':
      return 'relations'
    case 'meeting':
      return 'contacts'
    case 'agreement':
      return 'deals'
    case 'commitment':
      return commitmentSection(item)
    case 'measure':
      return isAhead(item) ? 'promises' : 'deals'
  }
}
