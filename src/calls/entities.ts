/** Entities: who is in the files that were imported. In: a record, a name or an id. Out: entities with names, roles and what stands above them, those first that fit best. */
import { entitiesOf, type ImportedEntity, type ImportedTie, tiesOf } from '../record/imported/entity.ts'
import { isNamed } from '../record/imported/name-keys.ts'
import { heldOn } from '../record/imported/part.ts'
import type { ImportedEntities } from '../record/store/open.ts'
import { compareText } from '../world/entity.ts'

export interface KnownEntity extends ImportedEntity {
  /** The latest first. */
  readonly ties: readonly ImportedTie[]
}

/** A post that thousands held, or a holding above as many firms, is shown by its first. */
const MOST_LINKS = 1000
const MOST_PARTS = 2000

/** With all their ties, in the order in which they came. */
const withTies = async (imported: ImportedEntities, entities: readonly ImportedEntity[]): Promise<readonly KnownEntity[]> => {
  const ids = entities.map(({ id }) => id)
  const links = await imported.links(ids, MOST_LINKS)
  const others = [...new Set(links.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))]
  const known = new Map(entitiesOf(await imported.byIds(others)).map((one) => [one.id, one]))
  return entities.map((one) => ({ ...one, ties: tiesOf(one.id, links, known) }))
}

/** Null where no file has the id. */
export const showEntity = async (imported: ImportedEntities, id: string): Promise<KnownEntity | null> => {
  const [entity] = entitiesOf(await imported.byIds([id]))
  return entity === undefined ? null : ((await withTies(imported, [entity]))[0] ?? null)
}

/** Those of whom a name is the words given, then those who have all the words; of these first who held a role on the day. */
export const findEntities = async (
  imported: ImportedEntities,
  text: string,
  onDate: string,
  limit: number,
): Promise<readonly KnownEntity[]> => {
  const found = entitiesOf(await imported.byWords(text, MOST_PARTS))
  const whole = (one: ImportedEntity): boolean => one.names.some((name) => isNamed(one.type, name.text, text))
  const ordered = found.toSorted(
    (left, right) => Number(whole(right)) - Number(whole(left)) || left.name.length - right.name.length || compareText(left.id, right.id),
  )
  const held = ({ ties }: KnownEntity): number => Number(ties.some((tie) => tie.kind === 'role' && tie.isSubject && heldOn(tie, onDate)))
  return (await withTies(imported, ordered.slice(0, limit))).toSorted(
    (left, right) => Number(whole(right)) - Number(whole(left)) || held(right) - held(left),
  )
}
