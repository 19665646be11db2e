/** Lender rows: "US$210 million senior facility: Export Development Canada US$120 million, Infrastructure Bank US$90 million". In: a sentence. Out: a loan of each lender, as matches of `commitment/lender-row`. */
import type { ActorMemory } from './actor-memory.ts'
import { amountKindOf } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { readerName } from './apply.ts'
import type { RuleMatch } from './rule.ts'
import { lenderRow } from './rules/commitment/lender-row.ts'
import { partyAt } from './signed-rows.ts'

const lent = /\b(?:loans?|facility|facilities|credits?|credit lines?|debt|lenders|financing)\b[^:.;]{0,60}:\s/iu
const lender =
  /^\s*(?:and\s)?(?:the\s)?(?<who>\p{Lu}[\p{L}\d&'’.-]*(?:\s(?:\p{Lu}|of|for|and|&|de|du|the)[\p{L}\d&'’.-]*){0,7})[\s:,(–—-]+(?:with\s|about\s)?$/u

/** None where a part holds more than a name and its sum. */
export const lenderRowsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const { document } = memory
  const label = lent.exec(sentence.text)
  if (!label || /\b(?:no|not|without|repaid|rejected)\b/i.test(label[0])) return []
  const from = sentence.tree.start + label.index + label[0].length
  const sums = sentence.amounts.filter(({ start, unit }) => start >= from && amountKindOf(unit) === 'money')
  const parts = sums.map((sum, index) => {
    const begins = index === 0 ? from : (sums[index - 1]?.end ?? from)
    const before = document.text.slice(begins, sum.start).replace(/^[\s,;)]+/u, '')
    const who = lender.exec(before)?.groups?.who
    return who === undefined ? null : { sum, who, start: document.text.indexOf(who, begins) }
  })
  const whole = parts.flatMap((part) => part ?? [])
  if (whole.length === 0 || whole.length < parts.length) return []
  return whole.map(({ sum, who, start }) => {
    const { value, unit, qualifier, low } = sum
    const span = { start, end: sum.end }
    const draft: RuleMatch['draft'] = {
      kind: lenderRow.kind,
      type: lenderRow.type,
      plover: lenderRow.plover,
      agents: [partyAt(memory, sentence, { start, end: start + who.length })],
      recipients: memory.voice?.kind === 'release' ? [...memory.voice.speakers] : [],
      sectors: [],
      materials: [...new Set(within(sentence.materials, span).map(({ slug }) => slug))],
      amount: { value, unit, qualifier, text: document.text.slice(sum.start, sum.end), ...(low === null ? {} : { low }) },
      time: null,
      place: null,
      ordinal: null,
      factuality: 'happened',
      attribution: [],
      start,
      end: sum.end,
      quote: document.text.slice(start, sum.end),
      sentence: { start: sentence.tree.start, end: sentence.tree.end },
      confidence: lenderRow.confidence,
      reader: readerName,
      rule: lenderRow.id,
    }
    return { rule: lenderRow, sentence: sentence.index, head: sentence.tree.tokens.findIndex((token) => token.start >= sum.start), draft }
  })
}
