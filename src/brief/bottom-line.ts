/** Bottom line: at most seven sentences. In: grouped items. Out: what happened, what is new, symbolic, largest, overdue, due next, in conflict, and what could not be verified; each in full clauses. */
import type { VerdictName } from '../record/verdict.ts'
import { isBackground } from './background.ts'
import { type Composer, clauseFor, draft, type Told } from './bottom-clause.ts'
import { conflictLine } from './bottom-conflicts.ts'
import type { LineDraft } from './brief-model.ts'
import { dayInWords } from './days.ts'
import type { ItemGroup } from './grouping.ts'
import { labelOf, leadsOf } from './item-line.ts'
import { fullDays } from './lint-dates.ts'
import { isMoney } from './sums.ts'
import { lowerFirst } from './telling.ts'
import { weightOf } from './weight.ts'

const most = 7
const perSentence = 3

const listed = (opening: string, told: readonly Told[]): LineDraft | undefined => {
  const unique = told.filter((one, at) => told.findIndex(({ text }) => text === one.text) === at).slice(0, perSentence)
  const parts = unique.map(({ text, cites }, at) => ({
    text: `${at === 0 ? `${opening}: ` : ''}${lowerFirst(text)}${at === unique.length - 1 ? '.' : ''}`,
    cites,
  }))
  const whole = parts.map(({ text }) => text).join('; ')
  return unique.length === 0
    ? undefined
    : {
        ...draft(
          whole,
          parts.flatMap(({ cites }) => cites),
        ),
        parts,
      }
}

const has =
  (...names: readonly VerdictName[]) =>
  (group: ItemGroup): boolean =>
    group.verdicts.some(({ verdict }) => names.includes(verdict))

const heaviest = (groups: readonly ItemGroup[]): ItemGroup[] =>
  [...groups].sort((a, b) => weightOf(b.items, b.verdicts) - weightOf(a.items, a.verdicts))

const tellAll = (composer: Composer, groups: readonly ItemGroup[]): Told[] => groups.flatMap((group) => clauseFor(composer, group) ?? [])

const isDone = ({ items: [item] }: ItemGroup): boolean => item?.factuality === 'happened'

/** The event that the documents are about: the heaviest meeting that took place on a day, else the heaviest agreement that was made. */
const event = (composer: Composer, groups: readonly ItemGroup[]): Told | undefined => {
  const met = groups.filter(
    (group) => isDone(group) && group.items.some(({ kind, values }) => kind === 'meeting' && values.some(({ field }) => field === 'time')),
  )
  const agreed = groups.filter((group) => isDone(group) && group.items.some(({ kind }) => kind === 'agreement'))
  return tellAll(composer, [...heaviest(met), ...heaviest(agreed)])[0]
}

/** What the record contradicts is told on the word of its document, also where it stands first. */
const asToldBy = ({ tell }: Composer, { group: { items, verdicts } }: Told): string => {
  const [lead] = leadsOf(items)
  const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
  const wrong = verdicts.some(({ verdict, claims }) => verdict === 'contradicted' && claims?.includes(lead?.claim.id ?? '') === true)
  return wrong && document !== undefined ? `, as ${labelOf(tell, document)} has it` : ''
}

const symbolic = (composer: Composer, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const [told] = tellAll(composer, heaviest(groups.filter(has('symbolic'))))
  const verdict = told?.group.verdicts.find((one) => one.verdict === 'symbolic')
  if (told === undefined || verdict === undefined) return undefined
  return draft(`${told.text}; this is symbolic: ${lowerFirst(verdict.because)}`, [...told.cites, ...verdict.evidence])
}

const sumOf = ({ items }: ItemGroup): number =>
  Math.max(
    0,
    ...items.flatMap((item) =>
      item.values.flatMap((value) => (value.field === 'amount' && isMoney(value.value.unit) ? value.value.value : [])),
    ),
  )

const isPromise = ({ items }: ItemGroup): boolean =>
  items.some(({ kind, factuality }) => ['commitment', 'agreement', 'measure'].includes(kind) && factuality !== 'denied')

const largestSums = (composer: Composer, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const deals = groups.filter((group) => sumOf(group) > 0 && isPromise(group) && !group.items.every(isBackground))
  const largest = tellAll(
    composer,
    [...deals].sort((a, b) => sumOf(b) - sumOf(a)),
  )
  return listed(largest.length > 1 ? 'The largest sums' : 'The largest sum', largest)
}

/** What is to begin on its day, as a measure from 1 January, and not at some time before it. */
const beginsOn = ({ items }: ItemGroup, day: string): boolean => leadsOf(items).every(({ claim }) => claim.time?.start === day)

const dueNext = (composer: Composer, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const { asOf } = composer.tell.input
  const ahead = groups.flatMap((group) => {
    const due = group.items[0]?.due ?? null
    return due === null || due < asOf || !isPromise(group) ? [] : { group, due }
  })
  const first = ahead.map(({ due }) => due).sort()[0]
  if (first === undefined) return undefined
  const next = tellAll(composer, heaviest(ahead.filter(({ due }) => due === first).map(({ group }) => group)))
  const saysDay = next.slice(0, perSentence).every(({ text }) => fullDays(text).includes(first))
  const preposition = next.slice(0, perSentence).every(({ group }) => beginsOn(group, first)) ? 'on' : 'by'
  return listed(saysDay ? 'Next to fall due' : `Next to fall due, ${preposition} ${dayInWords(first)}`, next)
}

const isOpenQuestion = ({ verdicts }: ItemGroup): boolean =>
  verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'unverifiable')

/** The sentences in their order, each once and each item in one of the lists only. */
export const bottomLine = (composer: Composer, groups: readonly ItemGroup[]): LineDraft[] => {
  const facts = groups.filter(({ items: [item] }) => item !== undefined && item.kind !== 'assessment')
  const main = event(composer, facts)
  const before = [
    main === undefined ? undefined : draft(`${main.text}${asToldBy(composer, main)}`, main.cites),
    listed('New', tellAll(composer, heaviest(facts.filter(has('new'))))),
    symbolic(composer, facts),
    largestSums(composer, facts),
    listed('Overdue', tellAll(composer, heaviest(facts.filter(has('overdue', 'partly-kept'))))),
    dueNext(composer, facts),
  ].flatMap((line) => line ?? [])
  const told = new Set(before.flatMap(({ cites }) => cites.flatMap((cite) => (cite.kind === 'claim' ? cite.claim : []))))
  const untold = facts.filter((group) => isOpenQuestion(group) && !leadsOf(group.items).some(({ claim }) => told.has(claim.id)))
  const after = [listed('Not verified', tellAll(composer, heaviest(untold)))].flatMap((line) => line ?? [])
  const room = Math.max(1, most - before.length - after.length)
  const conflicts = heaviest(facts.filter(has('contradicted', 'disputed'))).flatMap((group) => conflictLine(composer, group) ?? [])
  return [...before, ...conflicts.slice(0, Math.min(room, perSentence)), ...after].slice(0, most)
}
