/** State search: what of a state's page stands in its address. In: the fields of an address. Out: those that the page knows; anything else is left out. */
import type { InputOf } from '../client.ts'

export type ContactKind = NonNullable<InputOf<'stateMeetings'>['kind']>
const kinds: readonly ContactKind[] = ['summits', 'ministers', 'visits', 'documents']

/** From which contacts are shown where the address names no other year. */
export const DEFAULT_SINCE = '2015'

export const sides = ['given', 'received', 'shared'] as const
export type Side = (typeof sides)[number]

export interface StateSearch {
  /** First year of the contacts. */
  readonly since?: string
  /** Which cell of the contacts is open. */
  readonly power?: string
  readonly kind?: ContactKind
  readonly year?: string
  /** ISO day: who led then. */
  readonly on?: string
  readonly side?: Side
  /** Whose acts of initiative are open: "KAZ.proposed". */
  readonly act?: string
  /** Lists shown whole: "contacts terms". */
  readonly all?: string
}

const matching = (value: unknown, form: RegExp): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && form.test(text) ? text : undefined
}

const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined => values.find((one) => one === value)

/** Without what is not told. */
export const told = <Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>
  }

export interface StatesSearch {
  /** What is typed. */
  readonly q?: string
  readonly all?: boolean
}

export const statesSearch = (given: Readonly<Record<string, unknown>>): StatesSearch =>
  told({ q: matching(given.q, /^.{1,80}$/su), all: given.all === true ? true : undefined })

export const stateSearch = (given: Readonly<Record<string, unknown>>): StateSearch =>
  told({
    since: matching(given.since, /^(?:19|20)\d{2}$/),
    power: matching(given.power, /^[\w-]{1,80}$/),
    kind: oneOf(given.kind, kinds),
    year: matching(given.year, /^\d{4}$/),
    on: matching(given.on, /^\d{4}-\d{2}-\d{2}$/),
    side: oneOf(given.side, sides),
    act: matching(given.act, /^[\w-]{1,80}\.[\w-]{1,20}$/),
    all: matching(given.all, /^[a-z ]{1,80}$/),
  })

/** `all` is a list of parts with blanks between. */
export const hasPart = (all: string | undefined, part: string): boolean => all?.split(' ').includes(part) === true

export const withPart = (all: string | undefined, part: string): string => [...new Set([...(all?.split(' ') ?? []), part])].join(' ')

export const withoutPart = (all: string | undefined, part: string): string | null => {
  const left = (all?.split(' ') ?? []).filter((one) => one !== part)
  return left.length === 0 ? null : left.join(' ')
}
