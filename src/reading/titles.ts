/** Titles: who was called a president, who a minister. In: a named person in a document. Out: the posts that the words beside the name give. */
import type { ActorMemory, ActorMention } from './actor-memory.ts'
import type { ClaimEntity } from './claim.ts'

const posts =
  'prime minister|president|minister|premier|chancellor|secretary|chairman|chairwoman|commissioner|king|emir|sultan|ambassador|governor|envoy'
const before = new RegExp(`\\b(?<post>${posts})\\s(?:of\\s\\p{L}+\\s)?(?:mr\\s)?$`, 'iu')
const behind = new RegExp(`^,\\s(?:the\\s|[\\p{L} ]{2,30}['’]s\\s|its\\s)?(?:\\p{L}+\\s){0,2}?(?<post>${posts})\\b`, 'iu')

const keyOf = ({ id, name }: ClaimEntity): string => id ?? name.toLowerCase()

/** Notes the post that stands beside a person's name. */
export const noteTitle = (memory: ActorMemory, entity: ClaimEntity): void => {
  if (entity.type !== 'person' || entity.start === null || entity.end === null) return
  const { text } = memory.document
  const own = new RegExp(`^(?<post>${posts})\\s`, 'iu').exec(entity.name)
  const found =
    own ?? before.exec(text.slice(Math.max(0, entity.start - 40), entity.start)) ?? behind.exec(text.slice(entity.end, entity.end + 60))
  const post = found?.groups?.post?.toLowerCase()
  if (post === undefined) return
  const known = memory.titles.get(keyOf(entity)) ?? new Set()
  memory.titles.set(keyOf(entity), known.add(post))
}

/** Mentions of those who were called by the post that "the president" or "the prime minister" names. */
export const bearersOf = (memory: ActorMemory, mentions: readonly ActorMention[], words: string): readonly ActorMention[] => {
  const post = new RegExp(`(?<post>${posts})s?$`, 'i').exec(words)?.groups?.post?.toLowerCase()
  if (post === undefined) return []
  return mentions.filter(({ kind, entity }) => kind === 'person' && memory.titles.get(keyOf(entity))?.has(post))
}
