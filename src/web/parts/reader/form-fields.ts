/** Form fields: the fields of a claim as its form has them. In: a claim. Out: for each field its key, its label, and its values as a person would write them. */
import type { Claim, ClaimTypes, FieldOptions } from './reader-types.ts'

export type FieldName =
  | 'type'
  | 'agents'
  | 'recipients'
  | 'attribution'
  | 'amount'
  | 'qualifier'
  | 'time'
  | 'factuality'
  | 'place'
  | 'materials'
  | 'sectors'
  | 'ordinal'

export interface FormField {
  readonly name: FieldName
  /** Jumps to it. */
  readonly key: string
  readonly label: string
  /** `many`: a list, digits tick; `one`: a value; `choice`: one letter chooses. */
  readonly takes: 'many' | 'one' | 'choice'
  /** Letters of a choice. */
  readonly letters?: Readonly<Record<string, string>>
  readonly hint?: string
}

export const formFields: readonly FormField[] = [
  { name: 'type', key: 't', label: 'Type', takes: 'one', hint: 'Type a few letters of it' },
  { name: 'agents', key: 'w', label: 'Who', takes: 'many' },
  { name: 'recipients', key: 'x', label: 'Whom', takes: 'many' },
  { name: 'attribution', key: 'o', label: 'On whose word', takes: 'many', hint: 'Nobody named: the document’s own' },
  { name: 'amount', key: 'n', label: 'Amount', takes: 'one', hint: '$1.1 billion, 40,000 tonnes, over 30 per cent' },
  {
    name: 'qualifier',
    key: 'q',
    label: 'How exact',
    takes: 'choice',
    letters: { e: 'exact', o: 'over', u: 'under', a: 'about', t: 'up-to' },
  },
  { name: 'time', key: 'd', label: 'When', takes: 'one', hint: '6 November 2025, by the end of 2027, 2026-01-01..2026-12-31' },
  {
    name: 'factuality',
    key: 'f',
    label: 'Factuality',
    takes: 'choice',
    letters: { h: 'happened', p: 'planned', o: 'possible', d: 'denied' },
  },
  { name: 'place', key: 'p', label: 'Where', takes: 'one' },
  { name: 'materials', key: 'g', label: 'Goods', takes: 'many' },
  { name: 'sectors', key: 's', label: 'Sectors', takes: 'many' },
  { name: 'ordinal', key: 'i', label: 'Which in a row', takes: 'one', hint: '2 summit of heads of state' },
]

export const fieldOfKey = (key: string): FormField | undefined => formFields.find((field) => field.key === key)

/** Values by field; only what a person touched is sent. */
export type Draft = Partial<Readonly<Record<FieldName, readonly string[]>>>

const daysOf = ({ start, end }: { readonly start: string | null; readonly end: string | null }): string =>
  start !== null && start === end ? start : `${start ?? ''}..${end ?? ''}`

/** What the claim has now. */
export const valuesOf = (claim: Claim): Readonly<Record<FieldName, readonly string[]>> => ({
  type: [`${claim.kind}/${claim.type}`],
  agents: claim.agents.map(({ name }) => name),
  recipients: claim.recipients.map(({ name }) => name),
  attribution: claim.attribution.map(({ name }) => name),
  amount: claim.amount === null ? [] : [claim.amount.text],
  qualifier: claim.amount === null ? [] : [claim.amount.qualifier],
  time: claim.time === null ? [] : [daysOf(claim.time)],
  factuality: [claim.factuality],
  place: claim.place === null ? [] : [claim.place.name],
  materials: claim.materials,
  sectors: claim.sectors,
  ordinal: claim.ordinal === null ? [] : [`${claim.ordinal.n} ${claim.ordinal.scope}`],
})

export const noValues: Readonly<Record<FieldName, readonly string[]>> = {
  type: [],
  agents: [],
  recipients: [],
  attribution: [],
  amount: [],
  qualifier: [],
  time: [],
  factuality: [],
  place: [],
  materials: [],
  sectors: [],
  ordinal: [],
}

const NONE = 'none'

/** "field=value" each, as `chancery decide` takes them. */
export const writtenFields = (draft: Draft): readonly string[] =>
  Object.entries(draft).flatMap(([name, values]) => {
    if (name !== 'type') return [`${name}=${values.length === 0 ? NONE : values.join('; ')}`]
    const [kind = '', type = ''] = (values[0] ?? '').split('/')
    return [`kind=${kind}`, `type=${type}`]
  })

export interface Offer {
  readonly value: string
  /** What stands beside it. */
  readonly about: string
}

const offersFrom = (options: readonly { readonly value: string; readonly told: string }[]): readonly Offer[] =>
  options.map(({ value, told }) => ({ value, about: told === value ? '' : told }))

/** What the form offers for a field before anything is typed. */
export const offersFor = (name: FieldName, options: FieldOptions | undefined, types: ClaimTypes | undefined): readonly Offer[] => {
  switch (name) {
    case 'type':
      return (types?.types ?? []).map(({ kind, type, means }) => ({ value: `${kind}/${type}`, about: means }))
    case 'agents':
    case 'recipients':
    case 'attribution':
      return offersFrom(options?.names ?? [])
    case 'amount':
      return offersFrom(options?.amounts ?? [])
    case 'time':
      return offersFrom(options?.times ?? [])
    case 'place':
      return offersFrom(options?.places ?? [])
    case 'materials':
      return offersFrom(options?.materials ?? [])
    case 'sectors':
      return offersFrom(options?.sectors ?? [])
    default:
      return []
  }
}

const fold = (text: string): string => text.toLowerCase()

const begins = (words: string, typed: string): boolean =>
  words.startsWith(typed) || words.includes(` ${typed}`) || words.includes(`/${typed}`)

/** Those that have the letters at the beginning of a word, in their order; those with the value before those with words beside it. */
export const offersLike = (offers: readonly Offer[], typed: string): readonly Offer[] => {
  const wanted = fold(typed.trim())
  if (wanted === '') return offers
  const own = offers.filter(({ value }) => begins(fold(value), wanted))
  return [...own, ...offers.filter((one) => !own.includes(one) && begins(fold(one.about), wanted))]
}

/** The list of a field: what it has, then what is offered, each once. */
export const listedOffers = (values: readonly string[], offers: readonly Offer[]): readonly Offer[] => {
  const own = values.map((value) => offers.find((one) => one.value === value) ?? { value, about: '' })
  return [...own, ...offers.filter(({ value }) => !values.includes(value))]
}

export const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
