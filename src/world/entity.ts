/** Entity: someone or something a claim can name. In: a row of world/data. Out: an id, a name, a type and the states behind it; "Tashkent" -> UZB. */

export const entityTypes = ['state', 'person', 'organisation', 'company', 'group', 'format', 'instrument', 'place', 'people'] as const
export type EntityType = (typeof entityTypes)[number]

export interface Entity {
  /** ISO 3166-1 alpha-3 for a state, a slug of world/data otherwise, null where the words name someone who is not on record. */
  readonly id: string | null
  /** The usual short English name, or the words as given where `id` is null. */
  readonly name: string
  /** `people` are those told by origin or office only: "Kazakh officials", "presidents of the five". */
  readonly type: EntityType
  /** Alpha-3 codes, sorted, of the states it is, or acts or stands for; empty where the words do not say. */
  readonly states: readonly string[]
}

/** By code unit: the same on every machine, whatever its language. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** A frozen Entity; `states` come in any order, with repeats. */
export const makeEntity = (id: string | null, name: string, type: EntityType, states: readonly string[]): Entity =>
  Object.freeze({ id, name, type, states: Object.freeze([...new Set(states)].sort(compareText)) })
