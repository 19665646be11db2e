/** Imported names: whom names of a document mean among imported entities. In: a document, the world, a record. Out: the world with these names; where several fit alike, with all of them as candidates. */
import { entitiesOf, type ImportedEntity } from '../record/imported/entity.ts'
import { isNamed, keysOfName } from '../record/imported/name-keys.ts'
import { entityTypeOf, heldOn, type ImportedLink } from '../record/imported/part.ts'
import type { ImportedEntities } from '../record/store/open.ts'
import type { Document } from '../text/document.ts'
import { makeEntity } from '../world/entity.ts'
import { foldName, type NameWord, nameWords } from '../world/fold.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import { type ImportedBearer, withImported } from '../world/with-imported.ts'
import type { World } from '../world/world.ts'

/** A stretch of the text that may be a name: words with capitals, and small ones between them. */
interface Stretch {
  readonly text: string
  readonly words: number
  /** Where it stands, first to last. */
  readonly starts: number[]
  /** Does it stand somewhere behind other words of its sentence, where a capital says something? */
  within: boolean
}

const between = new Set([
  'of',
  'and',
  'the',
  'for',
  'de',
  'la',
  'le',
  'du',
  'da',
  'al',
  'el',
  'bin',
  'von',
  'van',
  'der',
  'und',
  'y',
  'i',
  'и',
])
const MOST_WORDS = 8
const joined = /^(?:[ \u00a0]|[ \u00a0]?\n|\.? |['’]s |-|–| ?["«»“”]{1,2} ?)$/u
const isCapital = ({ text }: NameWord): boolean => /^[\p{Lu}\p{Lo}\p{N}]/u.test(text)

/** By folded text. */
const stretchesOf = (text: string): ReadonlyMap<string, Stretch> => {
  const words = nameWords(text)
  const found = new Map<string, Stretch>()
  words.forEach((first, at) => {
    if (!isCapital(first)) return
    const opens = at === 0 || /[.!?:\n"“”]/.test(text.slice(words[at - 1]?.end, first.start))
    for (let last = at; last < Math.min(at + MOST_WORDS, words.length); last += 1) {
      const word = words[last]
      if (word === undefined) break
      if (last > at && !joined.test(text.slice(words[last - 1]?.end, word.start))) break
      if (!isCapital(word)) {
        if (between.has(word.key)) continue
        break
      }
      const written = text.slice(first.start, word.end)
      const key = foldName(written)
      const known = found.get(key)
      if (known) {
        known.starts.push(first.start)
        known.within ||= !opens
      } else found.set(key, { text: written, words: last - at + 1, starts: [first.start], within: !opens })
    }
  })
  return found
}

const SHORTEST = 4

/** One word alone is a firm's or a body's name only where it is no word of the language that we know, and its capital is its own. */
const mayStand = ({ text, words, within }: Stretch, type: ImportedEntity['type'], world: World): boolean => {
  if (entityTypeOf[type] === null || type === 'state') return false
  if (words > 1) return true
  return type !== 'person' && within && text.length >= SHORTEST && !world.names.words.has(foldName(text))
}

interface Context {
  readonly text: string
  readonly onDate: string | null
  /** Of the document, by what it names. */
  readonly states: ReadonlySet<string>
  readonly links: ReadonlyMap<string, readonly ImportedLink[]>
  readonly others: ReadonlyMap<string, ImportedEntity>
}

const NEAR = 80
/** Words that tell no role from another. */
const emptyWords = new Set([...between, 'in', 'on', 'at', 'a', 'an'])

const nearWords = (text: string, { starts, text: name }: Stretch): ReadonlySet<string> =>
  new Set(
    starts
      .flatMap((at) => nameWords(text.slice(Math.max(0, at - NEAR), at) + text.slice(at + name.length, at + name.length + NEAR)))
      .map(({ key }) => key),
  )

/** How well an entity fits what the document says around its name: its state, a role that is told beside it and held on that day, its name to the letter, its lifetime. */
const fitOf = (entity: ImportedEntity, stretch: Stretch, { text, onDate, states, links, others }: Context): number => {
  const own = (links.get(entity.id) ?? []).filter(({ kind }) => kind === 'role' || kind === 'parent')
  const now = own.filter((link) => onDate === null || heldOn(link, onDate))
  const near = nearWords(text, stretch)
  const told = (words: string): boolean =>
    foldName(words)
      .split(' ')
      .some((word) => !emptyWords.has(word) && near.has(word))
  const words = [
    ...entity.roles,
    ...now.flatMap(({ role, subject, object }) => [role ?? '', others.get((subject === entity.id ? object : subject) ?? '')?.name ?? '']),
  ].filter((one) => one !== '')
  const lives = onDate === null || heldOn(entity.life, onDate)
  return (
    (entity.states.some((state) => states.has(state)) ? 0.2 : 0) +
    (words.some(told) ? 0.3 : 0) +
    (now.some(({ kind, subject }) => kind === 'role' && subject === entity.id) ? 0.05 : 0) +
    // "Example JSC" is not Example LLC; Example alone may be either
    (entity.type !== 'person' && entity.names.some((name) => foldName(name.text) === foldName(stretch.text)) ? 0.2 : 0) -
    (lives ? 0 : 0.5)
  )
}

/** What is better by less decides nothing. */
const MARGIN = 0.14

const bearerOf = (stretch: Stretch, entities: readonly ImportedEntity[], context: Context): ImportedBearer | null => {
  const fits = entities.map((entity) => ({ entity, fit: fitOf(entity, stretch, context) })).filter(({ fit }) => fit > -0.3)
  const ordered = fits.toSorted((left, right) => right.fit - left.fit)
  const [best] = ordered
  if (best === undefined) return null
  const alike = ordered.filter(({ fit }) => fit > best.fit - MARGIN)
  const type = entityTypeOf[best.entity.type] ?? 'organisation'
  if (alike.length === 1) {
    const { id, name, states } = best.entity
    return { name: stretch.text, entity: makeEntity(id, name, type, states), candidates: [id] }
  }
  const types = new Set(alike.map(({ entity }) => entity.type))
  const shared = best.entity.states.filter((state) => alike.every(({ entity }) => entity.states.includes(state)))
  const ids = alike.map(({ entity }) => entity.id).sort()
  return { name: stretch.text, entity: makeEntity(null, stretch.text, types.size === 1 ? type : 'organisation', shared), candidates: ids }
}

/** Entities with one name that are looked at; a name of more bearers says nothing. */
const MOST_BEARERS = 12
const KEYS_AT_ONCE = 4000
const MOST_LINKS = 2000

const found = async (imported: ImportedEntities, keys: readonly string[]): Promise<readonly ImportedEntity[]> => {
  const ids = new Set<string>()
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE)
    for (const { id } of await imported.byKeys(keys.slice(at, at + KEYS_AT_ONCE), MOST_BEARERS + 1)) ids.add(id)
  // all parts, also those that other files have under other names
  return entitiesOf(await imported.byIds([...ids]))
}

const contextOf = async (
  imported: ImportedEntities,
  document: Document,
  world: World,
  entities: readonly ImportedEntity[],
): Promise<Context> => {
  const links = await imported.links(
    entities.map(({ id }) => id),
    MOST_LINKS,
  )
  const ends = links.flatMap((link) => [link.subject, link.object].filter((id) => id !== null).map((id) => [id, link] as const))
  const others = entitiesOf(await imported.byIds([...new Set(ends.map(([id]) => id))]))
  const states = findGazetteerNames(world, document.text, document.published).flatMap(
    ({ candidates }) => candidates[0]?.entity.states ?? [],
  )
  return {
    text: document.text,
    onDate: document.published,
    states: new Set(states),
    links: new Map([...Map.groupBy(ends, ([id]) => id)].map(([id, own]) => [id, own.map(([, link]) => link)])),
    others: new Map(others.map((one) => [one.id, one])),
  }
}

interface Bearing {
  readonly entity: ImportedEntity
  readonly name: string
}

/** Whose whole name has a key, so that not all are held against each stretch; an entity once for a key. */
const bearersByKey = (entities: readonly ImportedEntity[]): ReadonlyMap<string, readonly Bearing[]> => {
  const found = new Map<string, Map<string, Bearing>>()
  for (const entity of entities)
    for (const { text: name, use } of entity.names) {
      if (use === 'weak') continue
      for (const key of keysOfName(name)) {
        const bearers = found.get(key) ?? new Map<string, Bearing>()
        found.set(key, bearers.set(entity.id, { entity, name }))
      }
    }
  return new Map([...found].map(([key, bearers]) => [key, [...bearers.values()]]))
}

/** Names that the world knows itself are not asked for. */
export const worldWithImported = async (imported: ImportedEntities, world: World, document: Document): Promise<World> => {
  const stretches = [...stretchesOf(document.text)].filter(([key]) => !world.names.byKey.has(key)).map(([, stretch]) => stretch)
  const entities = await found(imported, [...new Set(stretches.flatMap(({ text }) => keysOfName(text)))])
  if (entities.length === 0) return world
  const bearing = bearersByKey(entities)
  const context = await contextOf(imported, document, world, entities)
  const bearers = stretches.flatMap((stretch) => {
    const named = keysOfName(stretch.text)
      .flatMap((key) => bearing.get(key) ?? [])
      .filter(({ entity, name }) => mayStand(stretch, entity.type, world) && isNamed(entity.type, name, stretch.text))
    const own = [...new Set(named.map(({ entity }) => entity))]
    const bearer = own.length === 0 || own.length > MOST_BEARERS ? null : bearerOf(stretch, own, context)
    return bearer === null ? [] : [bearer]
  })
  return withImported(world, bearers)
}
