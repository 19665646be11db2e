/** Part: what one line, or one run of lines, of an imported file says of one entity, and how entities hang together. In: nothing. Out: the types that importers give and the store keeps. */
import type { EntityType } from '../../world/entity.ts'

/** `position`: an office or seat that persons hold one after another. */
export const importedTypes = ['person', 'company', 'organisation', 'position', 'state'] as const
export type ImportedType = (typeof importedTypes)[number]

/** A position is nobody that acts: in a claim it is never an entity. */
export const entityTypeOf: Readonly<Record<ImportedType, EntityType | null>> = {
  person: 'person',
  company: 'company',
  organisation: 'organisation',
  position: null,
  state: 'state',
}

/** `weak`: too general to tell anybody by (`weakAlias`), or one word of a nickname. */
export type NameUse = 'name' | 'alias' | 'weak'

export interface ImportedName {
  readonly text: string
  /** As the file has it: ISO 639 or BCP 47; null where it does not say. */
  readonly language: string | null
  readonly use: NameUse
}

/** Days as precise as the file has them: 2022, 2022-03 or 2022-03-20; null where it has none. */
export interface ImportedSpan {
  readonly from: string | null
  readonly to: string | null
}

export interface ImportedPart {
  readonly id: string
  readonly type: ImportedType
  /** What to call it; empty where this part has no name. */
  readonly name: string
  readonly names: readonly ImportedName[]
  /** Alpha-3 codes. */
  readonly states: readonly string[]
  /** Birth and death, or foundation and end. */
  readonly life: ImportedSpan
  /** Addresses of pages about it. */
  readonly urls: readonly string[]
  /** Lists or data sets that it is in, as the file names them. */
  readonly datasets: readonly string[]
  /** Roles that the file tells in words alone, without a body and days. */
  readonly roles: readonly string[]
}

/**
 * `role`: the subject, a person, holds it at or in the object; `parent`: the object is above the subject, or owns it; `member`: the subject is a
 * member of the object; `sanction`: of the subject, by the authority that `role` names.
 */
export const linkKinds = ['role', 'parent', 'member', 'sanction'] as const
export type LinkKind = (typeof linkKinds)[number]

export interface ImportedLink extends ImportedSpan {
  readonly subject: string
  readonly object: string | null
  readonly kind: LinkKind
  /** In the file's words: "Director", "owner, 51 %"; null where it has none. */
  readonly role: string | null
  readonly datasets: readonly string[]
}

/** What became of a line. `passedOver`: it is sound, and of a kind that is not used, which it names. `fault`: why it cannot be read. */
export interface ImportedLine {
  readonly parts: readonly ImportedPart[]
  readonly links: readonly ImportedLink[]
  readonly passedOver: string | null
  readonly fault: string | null
}

export const nothingOf = (passedOver: string): ImportedLine => ({ parts: [], links: [], passedOver, fault: null })
export const faultOf = (fault: string): ImportedLine => ({ parts: [], links: [], passedOver: null, fault })

const partialDay = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/

/** "2022-03-01T00:00:00" -> 2022-03-01; null for what is no date. */
export const partialDayOf = (text: string | undefined): string | null => (text === undefined ? null : (partialDay.exec(text)?.[0] ?? null))

/** A year or month that is all that is known counts whole: what ended in 2022 may have held all of that year. */
export const heldOn = ({ from, to }: ImportedSpan, day: string): boolean =>
  (from === null || from <= day.slice(0, from.length)) && (to === null || day.slice(0, to.length) <= to)
