/** Items told together become one line. In: items and verdicts. Out: groups with their verdicts united, alike verdicts once. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import { clauseOf } from './clause.ts'
import { leadClaim, type Teller } from './item-line.ts'
import { sectionOf } from './placing.ts'

export interface ItemGroup {
  readonly items: readonly Item[]
  readonly verdicts: readonly Verdict[]
}

/** Alike verdicts of several items are told once, with all their evidence: "open" for five visits is one word. */
const unite = (lists: readonly (readonly Verdict[])[]): Verdict[] => {
  const united: Verdict[] = []
  for (const verdict of lists.flat()) {
    const at = united.findIndex(
      (one) => one.aspect === verdict.aspect && one.verdict === verdict.verdict && one.because === verdict.because,
    )
    const like = united[at]
    if (like === undefined) united.push(verdict)
    else united[at] = { ...like, evidence: [...new Set([...like.evidence, ...verdict.evidence])] }
  }
  return united
}

/** Items of one claim stand together; so do those that only a quotation of one and the same sentence can tell. */
const keyOf = (tell: Teller, item: Item, { claim, documentId }: RecordedClaim, verdicts: readonly Verdict[]): string => {
  const document = tell.documents.get(documentId)
  const alone = item.claims.length === 1 && document !== undefined && clauseOf(claim, document, tell.input.naming) === null
  const section = sectionOf(item, verdicts)
  const attribution = claim.attribution.map(({ name }) => name).join()
  return alone ? [documentId, claim.sentence.start, section, claim.factuality, attribution].join('|') : [claim.id, section].join('|')
}

/** Groups in the order of their first item. */
export const groupItems = (tell: Teller): ItemGroup[] => {
  const { items, verdicts } = tell.input
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const lead = leadClaim(item)
    if (lead === undefined) continue
    const key = keyOf(tell, item, lead, verdicts.get(item.id) ?? [])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].map((group) => ({ items: group, verdicts: unite(group.map((item) => verdicts.get(item.id) ?? [])) }))
}
