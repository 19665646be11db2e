/** Claim fields as a person writes them. In: "amount=$1.1 billion", "agents=Astana; Silk Wings" and the words they are about. Out: the fields as a claim has them, or a Problem that names the field. */
import { readAmounts } from '../language/amounts.ts'
import { readDates } from '../language/dates.ts'
import { Problem } from '../problem.ts'
import { type ClaimAmount, type ClaimEntity, type ClaimTime, claimKinds, factualities, qualifiers } from '../reading/claim.ts'
import { claimTypes } from '../reading/claim-types.ts'
import { type Correction, correctionSchema } from '../record/decision.ts'
import type { Span } from '../text/document.ts'
import { resolveName } from '../world/resolve.ts'
import { findTerms, type TermIndex } from '../world/terms.ts'
import type { World } from '../world/world.ts'

/** What a field may lean on: the sentence's place, the text it stands in, when that was published. */
export interface FieldContext {
  readonly world: World
  readonly text: string
  readonly sentence: Span
  readonly published: string | null
  /** Kind and type that hold where the person names none. */
  readonly kind: string
  readonly type: string
  /** Whom the claims of the document name already: the same name means the same, the nearest first. */
  readonly known?: readonly ClaimEntity[]
  /** The amount that holds where the person names none: what a qualifier is of. */
  readonly amount?: ClaimAmount | null
}

/** Below this the words alone do not settle who is meant. */
const LEAST_SCORE = 0.5

/** Written for "there is none". */
const NONE = new Set(['', 'none', 'null'])

const refused = (field: string, value: string, why: string, fix: string): Problem =>
  new Problem('decide/field', `${field}=${value}`, why, fix)

const listed = (value: string): readonly string[] =>
  NONE.has(value)
    ? []
    : value
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)

/** "Keliber (FIN)": for whom somebody acts or where a firm has its seat, where no record says it. */
const withStates = /^(?<name>.{1,200}) \((?<codes>[A-Z]{3}(?:, [A-Z]{3}){0,30})\)$/

/** Whom a name means in the document, else on the day of publication; unknown names stay as written, without an id. */
const entityOf = (written: string, context: FieldContext): ClaimEntity => {
  const { world, text, sentence, published, known = [] } = context
  const same = known.find((one) => one.name === written)
  if (same !== undefined) return same
  const told = withStates.exec(written)?.groups
  const codes = told?.codes?.split(', ') ?? []
  if (told?.name !== undefined && codes.every((code) => world.states.has(code)))
    return { ...entityOf(told.name, context), states: codes.toSorted() }
  const at = text.slice(sentence.start, sentence.end).indexOf(written)
  const start = at < 0 ? null : sentence.start + at
  const place = { start, end: start === null ? null : start + written.length }
  const [found] = resolveName(world, world.states.get(written)?.name ?? written, published)
  if (found === undefined || found.score < LEAST_SCORE) return { id: null, name: written, type: 'unknown', states: [], ...place }
  const { id, type, states, name } = found.entity
  return { id, name: at < 0 ? name : written, type, states: [...states], ...place }
}

const termsOf = (field: string, value: string, index: TermIndex, slugs: readonly string[]): string[] =>
  listed(value).map((word) => {
    const slug = slugs.includes(word) ? word : findTerms(index, word)[0]?.slug
    if (slug !== undefined) return slug
    throw refused(
      field,
      word,
      'there is no such entry',
      `Write a name or slug of the table of ${field}, such as ${slugs.slice(0, 3).join(', ')}.`,
    )
  })

const amountOf = (value: string): ClaimAmount | null => {
  if (NONE.has(value)) return null
  const [amount, more] = readAmounts(value)
  if (amount === undefined || more !== undefined)
    throw refused(
      'amount',
      value,
      amount === undefined ? 'no amount can be read in it' : 'it holds more than one amount',
      'Write it as $1.1 billion, 40,000 tonnes, about 30 per cent.',
    )
  const { unit, qualifier, text, low, per } = amount
  return { value: amount.value, unit, qualifier, text, ...(low === null ? {} : { low }), ...(per === null ? {} : { per }) }
}

const qualified = (value: string, amount: ClaimAmount | null | undefined): Correction => {
  const qualifier = chosen('qualifier', value, qualifiers)
  if (amount) return { amount: { ...amount, qualifier } }
  throw refused('qualifier', value, 'the claim has no amount', 'Give the amount first.')
}

/** Days, and in parentheses the words that told them. */
const isoRange = /^(?<from>\d{4}-\d{2}-\d{2})?\.\.(?<to>\d{4}-\d{2}-\d{2})?(?: \((?<words>.{1,200})\))?$/s

const timeOf = (value: string, published: string | null): ClaimTime | null => {
  if (NONE.has(value)) return null
  const range = isoRange.exec(value)?.groups
  if (range) return { start: range.from ?? null, end: range.to ?? null, text: range.words ?? '' }
  const [date, more] = readDates(value, { published })
  if (date === undefined || more !== undefined)
    throw refused(
      'time',
      value,
      date === undefined ? 'no time can be read in it' : 'it holds more than one time',
      'Write it as 6 November 2025, by the end of 2027, or 2026-01-01..2026-12-31.',
    )
  return { start: date.from, end: date.to, text: value }
}

const ordinalOf = (value: string): Correction['ordinal'] => {
  if (NONE.has(value)) return null
  const [, n, scope] = /^(\d+)\s+(\S.*)$/.exec(value) ?? []
  if (n !== undefined && scope !== undefined) return { n: Number(n), scope }
  throw refused('ordinal', value, 'it is not a number and what is counted', 'Write it as ordinal="2 summit of heads of state".')
}

const chosen = <Choice extends string>(field: string, value: string, choices: readonly Choice[]): Choice => {
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw refused(field, value, 'there is no such value', `Write one of ${choices.join(', ')}.`)
}

const readers: Readonly<Record<string, (value: string, context: FieldContext) => Correction>> = {
  kind: (value) => ({ kind: chosen('kind', value, claimKinds) }),
  type: (value) => ({ type: value }),
  agents: (value, context) => ({ agents: listed(value).map((name) => entityOf(name, context)) }),
  recipients: (value, context) => ({ recipients: listed(value).map((name) => entityOf(name, context)) }),
  attribution: (value, context) => ({ attribution: listed(value).map((name) => entityOf(name, context)) }),
  place: (value, context) => ({ place: NONE.has(value) ? null : entityOf(value, context) }),
  materials: (value, { world }) => ({
    materials: termsOf(
      'materials',
      value,
      world.materialTerms,
      world.tables.materials.map(({ slug }) => slug),
    ),
  }),
  sectors: (value, { world }) => ({
    sectors: termsOf(
      'sectors',
      value,
      world.sectorTerms,
      world.tables.sectors.map(({ slug }) => slug),
    ),
  }),
  amount: (value) => ({ amount: amountOf(value) }),
  qualifier: (value, { amount }) => qualified(value, amount),
  time: (value, { published }) => ({ time: timeOf(value, published) }),
  ordinal: (value) => ({ ordinal: ordinalOf(value) }),
  factuality: (value) => ({ factuality: chosen('factuality', value, factualities) }),
}

export const fieldNames: readonly string[] = Object.keys(readers)

/** Kind and type belong together, and give the PLOVER event. */
const withEvent = (fields: Correction, { kind, type }: FieldContext): Correction => {
  if (fields.kind === undefined && fields.type === undefined) return fields
  const [toKind, toType] = [fields.kind ?? kind, fields.type ?? type]
  const row = claimTypes.find((one) => one.kind === toKind && one.type === toType)
  if (row) return { ...fields, plover: row.plover }
  const types = claimTypes.filter((one) => one.kind === toKind).map((one) => one.type)
  throw refused('type', toType, `a ${toKind} is never that`, `Write one of ${types.join(', ')}.`)
}

/** `given`: "field=value" each, several values of one field parted by ";", "none" for nothing. Throws Problem `decide/field`. */
export const readClaimFields = (given: readonly string[], context: FieldContext): Correction => {
  let fields: Correction = {}
  for (const one of given) {
    const [, field = '', value = ''] = /^([a-z]+)=(.*)$/s.exec(one) ?? []
    const read = Object.hasOwn(readers, field) ? readers[field] : undefined
    if (read === undefined)
      throw refused(field || one, value, 'there is no such field', `Write FIELD=VALUE; fields are ${fieldNames.join(', ')}.`)
    fields = { ...fields, ...read(value.trim(), fields.amount === undefined ? context : { ...context, amount: fields.amount }) }
  }
  return correctionSchema.parse(withEvent(fields, context))
}
