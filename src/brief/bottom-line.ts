/** Bottom line: at most seven sentences. In: grouped items. Out: what happened, what is new, symbolic, largest, due next, in conflict, and what cannot be checked. */
import type { Evidence, VerdictName } from '../record/verdict.ts'
import { capitalise } from './actor-names.ts'
import type { LineDraft } from './brief-model.ts'
import { dayInWords } from './days.ts'
import type { ItemGroup } from './grouping.ts'
import { citeClaim, leadClaim, type Teller } from './item-line.ts'
import { shortForm, valueWithSource } from './short-form.ts'
import { amountInWords, isMoney } from './sums.ts'
import { tellClaims } from './telling.ts'
import { weightOf } from './weight.ts'

const perSentence = 3

interface Short {
  readonly text: string
  readonly cites: readonly Evidence[]
}

const shortOf = (
  tell: Teller,
  { items: [item] }: ItemGroup,
  values: readonly string[] = [],
  more: readonly Evidence[] = [],
): Short | undefined => {
  const lead = item === undefined ? undefined : leadClaim(item)
  const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
  if (lead === undefined || document === undefined) return undefined
  return { text: shortForm(lead.claim, document, tell.input.naming, values), cites: [citeClaim(lead), ...more] }
}

const draft = (text: string, cites: readonly Evidence[]): LineDraft => ({
  text,
  items: [],
  cites,
  verdicts: [],
  basis: 'evidence',
  weight: 0,
})

const listed = (opening: string, shorts: readonly (Short | undefined)[], colon = ':'): LineDraft | undefined => {
  const found = shorts.flatMap((short) => short ?? [])
  const unique = found.filter((short, at) => found.findIndex((other) => other.text === short.text) === at)
  return unique.length === 0
    ? undefined
    : draft(
        `${opening}${colon} ${unique.map((short) => short.text).join('; ')}.`,
        unique.flatMap((short) => short.cites),
      )
}

const has =
  (name: VerdictName) =>
  (group: ItemGroup): boolean =>
    group.verdicts.some(({ verdict }) => verdict === name)

const heaviest = (groups: readonly ItemGroup[]): ItemGroup[] =>
  [...groups].sort((a, b) => weightOf(b.items, b.verdicts) - weightOf(a.items, a.verdicts))

/** The event that the documents are about: the heaviest meeting that took place and has a day. */
const event = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const met = groups.filter(
    ({ items: [item] }) => item?.kind === 'meeting' && item.factuality === 'happened' && item.values.some(({ field }) => field === 'time'),
  )
  for (const group of heaviest(met)) {
    const [item] = group.items
    const lead = item === undefined ? undefined : leadClaim(item)
    const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
    if (lead !== undefined && document !== undefined)
      return draft(`${tellClaims([lead.claim], document, tell.input.naming)}.`, [citeClaim(lead)])
  }
  return undefined
}

const symbolic = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const group = heaviest(groups.filter(has('symbolic')))[0]
  const verdict = group?.verdicts.find((one) => one.verdict === 'symbolic')
  const short = group === undefined ? undefined : shortOf(tell, group)
  if (verdict === undefined || short === undefined) return undefined
  return draft(`${capitalise(short.text)} is symbolic: ${verdict.because.replace(/\.$/u, '')}.`, [...short.cites, ...verdict.evidence])
}

const sumOf = ({ items }: ItemGroup): number =>
  Math.max(
    0,
    ...items.flatMap((item) =>
      item.values.flatMap((value) => (value.field === 'amount' && isMoney(value.value.unit) ? value.value.value : [])),
    ),
  )

const largestSums = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const deals = groups.filter(
    (group) =>
      sumOf(group) > 0 &&
      group.items.some((item) => ['commitment', 'agreement', 'measure'].includes(item.kind) && item.factuality !== 'denied'),
  )
  return listed(
    'The largest sums',
    [...deals]
      .sort((a, b) => sumOf(b) - sumOf(a))
      .slice(0, perSentence)
      .map((group) => shortOf(tell, group)),
  )
}

const dueNext = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const ahead = groups.flatMap((group) => {
    const due = group.items[0]?.due ?? null
    return due === null || due < tell.input.asOf || group.items.some((item) => item.factuality === 'denied') ? [] : { group, due }
  })
  const first = ahead.map(({ due }) => due).sort()[0]
  if (first === undefined) return undefined
  const next = heaviest(ahead.filter(({ due }) => due === first).map(({ group }) => group))
  return listed(
    `Next to fall due, on ${dayInWords(first)}`,
    next.slice(0, perSentence).map((group) => shortOf(tell, group)),
  )
}

/** Amounts that sources give for one item, each once with its hedge and source, and the claims that give them. */
const differingAmounts = (
  tell: Teller,
  { items: [item] }: ItemGroup,
): { readonly words: readonly string[]; readonly cites: readonly Evidence[] } => {
  const values = (item?.values ?? []).flatMap((value) => (value.field === 'amount' ? value : []))
  if (item === undefined || values.length < 2) return { words: [], cites: [] }
  const own = leadClaim(item)?.claim.id ?? ''
  const told = values
    .toSorted((a, b) => Number(b.claims.includes(own)) - Number(a.claims.includes(own)))
    .flatMap(({ value, claims: [id] }) => {
      const recorded = item.claims.find(({ claim }) => claim.id === id)
      const document = recorded === undefined ? undefined : tell.documents.get(recorded.documentId)
      if (recorded === undefined || document === undefined) return []
      return { words: valueWithSource(amountInWords(value), recorded.claim, document, tell.input.naming), cite: citeClaim(recorded) }
    })
  const unique = told.filter(({ words }, at) => told.findIndex((other) => other.words === words) === at)
  return { words: unique.map(({ words }) => words), cites: unique.map(({ cite }) => cite) }
}

/** What the record concludes against it: the end of the reason, "this one is the second, not the first". */
const withReason = (short: Short | undefined, { verdicts }: ItemGroup): Short | undefined => {
  const against = verdicts.find(({ verdict }) => verdict === 'contradicted')
  const conclusion = /, so (?<end>this [^,.]{5,60}(?:, not [^,.]{3,40})?)\.?$/u.exec(against?.because ?? '')?.groups?.end
  if (short === undefined || against === undefined || conclusion === undefined) return short
  return { text: `${short.text}: ${conclusion}`, cites: [...short.cites, ...against.evidence] }
}

const conflicts = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const unlike = groups.filter(
    (group) => has('disputed')(group) || has('contradicted')(group) || differingAmounts(tell, group).words.length > 1,
  )
  return listed(
    'Sources and the record disagree on',
    heaviest(unlike)
      .slice(0, perSentence)
      .map((group) => {
        const { words, cites } = differingAmounts(tell, group)
        return words.length > 1 ? shortOf(tell, group, words, cites) : withReason(shortOf(tell, group), group)
      }),
    '',
  )
}

const unsettled = (tell: Teller, groups: readonly ItemGroup[]): LineDraft | undefined => {
  const open = groups.filter((group) => group.verdicts.length > 0 && group.verdicts.every(({ verdict }) => verdict === 'unverifiable'))
  return listed(
    'What is on record cannot settle',
    heaviest(open)
      .slice(0, perSentence)
      .map((group) => shortOf(tell, group)),
  )
}

/** The sentences in their order; the caller lints each and drops those that repeat another. */
export const bottomLine = (tell: Teller, groups: readonly ItemGroup[]): LineDraft[] => {
  const facts = groups.filter(({ items: [item] }) => item !== undefined && item.kind !== 'assessment')
  const found = [
    event(tell, facts),
    listed(
      'New',
      heaviest(facts.filter(has('new')))
        .slice(0, perSentence)
        .map((group) => shortOf(tell, group)),
    ),
    symbolic(tell, facts),
    largestSums(tell, facts),
    dueNext(tell, facts),
    conflicts(tell, facts),
    unsettled(tell, facts),
  ]
  return found
    .flatMap((line) => line ?? [])
    .filter((line, at, all) => all.findIndex((other) => other.text.replace(/^[^:]*: /u, '') === line.text.replace(/^[^:]*: /u, '')) === at)
}
