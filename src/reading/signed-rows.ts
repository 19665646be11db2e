/** Signed rows: "PTT and Bapco Energies: LNG trading" under "Deals signed". In: a sentence that is such a line. Out: matches of `agreement/signed-row`. */
import { quoteAt, type Span } from '../text/document.ts'
import type { ActorMemory } from './actor-memory.ts'
import { type ReadSentence, within } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity } from './claim.ts'
import type { RuleMatch } from './rule.ts'
import { signedRow } from './rules/agreement/signed-row.ts'

const name = String.raw`\p{Lu}[\p{L}\d&'’.-]*(?:\s(?:\p{Lu}|of|de|du|for|&)[\p{L}\d&'’.-]*){0,6}`
const line = new RegExp(
  `^(?<one>${name})\\s?(?:\\sand\\s|\\swith\\s|[/–—]|\\s-\\s)\\s?(?<other>${name}):\\s(?<what>\\S[^\\n]{2,160})$`,
  'u',
)
const heading =
  /\b(?:(?:deals?|agreements?|memorand(?:a|ums)|mous?|contracts?|documents?|accords?|instruments?)\b[^.]{0,40}\b(?:signed|exchanged|concluded|reached|sealed|announced|inked)|(?:signed|exchanged|concluded|sealed|inked)\b[^.]{0,40}\b(?:deals|agreements|memorand(?:a|ums)|mous|contracts|documents|accords))\b/iu

/** The line above the list. */
const isUnderSigned = ({ document }: ActorMemory, sentence: ReadSentence): boolean => {
  const above = document.paragraphs.findLast(({ role }, index) => index < sentence.paragraphIndex && role !== 'item')
  if (!above) return false
  const words = quoteAt(document, above)
  return words.length <= 120 && heading.test(words) && !/\b(?:to be|will be|not)\b/i.test(words)
}

/** A party by its name in the world, else as written. */
export const partyAt = ({ document, seats }: ActorMemory, sentence: ReadSentence, span: Span): ClaimEntity => {
  const hit = within(sentence.names, span).find(({ candidates }) =>
    ['company', 'organisation', 'state', 'group'].includes(candidates[0]?.entity.type ?? ''),
  )
  const entity = hit?.candidates[0]?.entity
  const written = document.text.slice(span.start, span.end)
  return {
    id: entity?.id ?? null,
    name: written,
    type: entity?.type ?? 'organisation',
    states: [...(entity?.states ?? seats.get(written.toLowerCase()) ?? [])],
    ...span,
  }
}

/** None where no line above tells of what was signed, or neither party is known. */
export const signedRowsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const { document } = memory
  const { start } = sentence.tree
  const groups = line.exec(document.text.slice(start, sentence.paragraph.end).trimEnd())?.groups
  if (sentence.paragraph.role !== 'item' || !groups || !isUnderSigned(memory, sentence)) return []
  const { one = '', other = '', what = '' } = groups
  const second = document.text.indexOf(other, start + one.length)
  const agents = [
    partyAt(memory, sentence, { start, end: start + one.length }),
    partyAt(memory, sentence, { start: second, end: second + other.length }),
  ]
  if (agents.every(({ id }) => id === null)) return []
  const end = second + other.length + 2 + what.length
  const words = new Set(what.toLowerCase().split(/[^\p{L}]+/u))
  const span = { start, end }
  const draft: RuleMatch['draft'] = {
    kind: signedRow.kind,
    type: signedRow.typeByNoun?.find(({ nouns }) => nouns.some((noun) => words.has(noun)))?.type ?? signedRow.type,
    plover: signedRow.plover,
    agents,
    recipients: [],
    sectors: [...new Set(within(sentence.sectors, span).map(({ slug }) => slug))],
    materials: [...new Set(within(sentence.materials, span).map(({ slug }) => slug))],
    amount: null,
    time: null,
    place: null,
    ordinal: null,
    factuality: 'happened',
    attribution: [],
    start,
    end,
    quote: document.text.slice(start, end),
    sentence: { start, end: sentence.tree.end },
    confidence: signedRow.confidence,
    reader: readerName,
    rule: signedRow.id,
  }
  return end <= sentence.tree.end ? [{ rule: signedRow, sentence: sentence.index, head: 0, draft }] : []
}
