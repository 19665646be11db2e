/** Imported entity: all parts of one id as one. In: parts and links, of one file or of many. Out: names by script, roles with days, what stands above, and which lists say so. */
import { compareText } from '../../world/entity.ts'
import type { ImportedLink, ImportedName, ImportedPart, ImportedSpan, ImportedType } from './part.ts'

export interface ImportedEntity {
  readonly id: string
  readonly type: ImportedType
  readonly name: string
  readonly names: readonly ImportedName[]
  readonly states: readonly string[]
  readonly life: ImportedSpan
  readonly urls: readonly string[]
  readonly datasets: readonly string[]
  readonly roles: readonly string[]
}

/** A link from one entity's side: `other` is the body, the person, what stands above or below; null where the file names none. */
export interface ImportedTie extends ImportedSpan {
  readonly kind: ImportedLink['kind']
  /** Is the entity the link's subject: does it hold the role, stand below? */
  readonly isSubject: boolean
  readonly role: string | null
  readonly other: { readonly id: string; readonly name: string | null; readonly states: readonly string[] } | null
  readonly datasets: readonly string[]
}

const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()

const texts = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

const least = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null

/** How narrow a type is: what one list calls a company and another an organisation is a company. */
const narrowness: readonly ImportedType[] = ['organisation', 'company', 'position', 'state', 'person']

const entityOf = (id: string, parts: readonly ImportedPart[]): ImportedEntity => {
  const [first] = parts.toSorted((left, right) => narrowness.indexOf(right.type) - narrowness.indexOf(left.type))
  const names = unique(
    parts.flatMap((part) => part.names),
    ({ text }) => text,
  )
  return {
    id,
    type: first?.type ?? 'organisation',
    name: parts.map(({ name }) => name).find((name) => name !== '') ?? id,
    names,
    states: texts(parts.map(({ states }) => states)).sort(compareText),
    life: { from: least(parts.map(({ life }) => life.from)), to: least(parts.map(({ life }) => life.to)) },
    urls: texts(parts.map(({ urls }) => urls)),
    datasets: texts(parts.map(({ datasets }) => datasets)),
    roles: texts(parts.map(({ roles }) => roles)),
  }
}

/** One an id, in the order of the ids. */
export const entitiesOf = (parts: readonly ImportedPart[]): readonly ImportedEntity[] =>
  [...Map.groupBy(parts, ({ id }) => id)].map(([id, own]) => entityOf(id, own)).toSorted((left, right) => compareText(left.id, right.id))

/** Ties of one entity, each told once, whichever files tell it; the latest first. */
export const tiesOf = (
  id: string,
  links: readonly ImportedLink[],
  entities: ReadonlyMap<string, ImportedEntity>,
): readonly ImportedTie[] => {
  const ties = links.flatMap(({ subject, object, ...rest }): readonly ImportedTie[] => {
    if (subject !== id && object !== id) return []
    const otherId = subject === id ? object : subject
    const known = otherId === null ? undefined : entities.get(otherId)
    const other = otherId === null ? null : { id: otherId, name: known?.name ?? null, states: known?.states ?? [] }
    return [{ ...rest, isSubject: subject === id, other }]
  })
  return unique(ties, ({ kind, isSubject, role, other, from, to }) =>
    JSON.stringify([kind, isSubject, role, other?.id, from, to]),
  ).toSorted((left, right) => compareText(right.from ?? '', left.from ?? '') || compareText(left.other?.id ?? '', right.other?.id ?? ''))
}

/** The script that most of a name's letters are in, as Unicode names it. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Thai', /\p{Script=Thai}/gu],
]

export const scriptOf = (text: string): string => {
  const counts = scripts.map(([name, letters]) => [name, text.match(letters)?.length ?? 0] as const)
  const [best] = counts.toSorted(([, left], [, right]) => right - left)
  return best === undefined || best[1] === 0 ? 'other' : best[0]
}

export const namesByScript = (names: readonly ImportedName[]): ReadonlyMap<string, readonly ImportedName[]> =>
  Map.groupBy(names, ({ text }) => scriptOf(text))
