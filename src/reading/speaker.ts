/** Speaker: who says "we" in a sentence, and on whose word it stands where its own words do not say so. In: a sentence, those around it, what was named before. Out: speakers and source. */
import { quoteAt } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import { resolveName } from '../world/resolve.ts'
import { type ActorMemory, mentionsIn } from './actor-memory.ts'
import { resolveActor, writtenActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import { nameDate } from './annotate.ts'
import { answerMark } from './answer-labels.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt } from './clause.ts'
import { houseState } from './issuer.ts'
import { speechVerbs } from './modality-words.ts'
import { childrenOf, tokenAt } from './phrase.ts'
import { isQuoted } from './quotations.ts'

/** `answering`: whose answer or quotation the sentence is part of. */
export interface Speaking {
  readonly speakers: readonly ClaimEntity[]
  readonly answering: ClaimEntity | null
}

const opensQuote = /^[\s]*["“«]/
/** Sentences from a quotation to the words that say whose it is. */
const reach = 5
const firstPerson = /^(?:i|we|us|me|my|our)$/i

/** The subject of a verb of saying that is not itself quoted: "…, said X". */
const saidBy = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const { tree } = sentence
  for (const [index, token] of tree.tokens.entries()) {
    if (token.upos !== 'VERB' || !speechVerbs.has(token.lemma) || isQuoted(memory, token.start)) continue
    for (const head of clauseAt(tree, index).subjects) {
      if (firstPerson.test(tokenAt(tree, head).form)) continue
      const [who] = resolveActor(memory, sentence, head)
      if (who) return who
      const written = namedIn(memory, sentence, head)
      if (written) return written
    }
  }
  return null
}

/** "Its head, Germán Ruiz, said", "analyst Ana Ruiz said": a name that no list knows. */
const namedIn = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const { tree } = sentence
  const name = [head, ...childrenOf(tree, head, ['appos', 'flat'])].find((index) => tokenAt(tree, index).upos === 'PROPN')
  return name === undefined ? null : writtenActor(memory, sentence, name)
}

/** Who is quoted: named in the sentence, before it or behind it in the paragraph, or in the paragraph above that the quotation goes on from. */
const quoted = (memory: ActorMemory, sentences: readonly ReadSentence[], sentence: ReadSentence): ClaimEntity | null => {
  const inParagraph = (one: ReadSentence): boolean => one.paragraphIndex === sentence.paragraphIndex
  const upTo = sentences.slice(Math.max(0, sentence.index - reach), sentence.index + 1).filter(inParagraph)
  const behind = sentences.slice(sentence.index + 1, sentence.index + reach).filter(inParagraph)
  for (const one of [...upTo.toReversed(), ...behind]) {
    const who = saidBy(memory, one)
    if (who) return who
  }
  return opensQuote.test(quoteAt(memory.document, sentence.paragraph)) ? memory.answering : null
}

const roleLabel =
  /\b(?:minister|secretary|president|chairman|commissioner|spokesperson|spokesman|spokeswoman|answer|chancellor|governor|ambassador)\b/i

/** "Mr. Boulos:", "Senator Smith:" over and again in the record of a hearing. */
const personLabel = /^(?:mr|mrs|ms|dr|senator|sen|representative|rep|congressman|congresswoman|lord|baroness|sir)\b\.?\s\p{Lu}/iu

/** Whose minister answers: the speaker of the whole text, else the one state that its headings name ("House of Commons, written question"). */
const statesOfHouse = ({ voice, document, world }: ActorMemory): readonly string[] => {
  const [speaker] = voice?.kind === 'speech' ? voice.speakers : []
  if (speaker && speaker.states.length > 0) return speaker.states
  const headings = document.paragraphs.slice(0, 3).filter(({ role }) => role === 'title' || role === 'heading')
  const house = houseState(document)
  if (house !== null) return [house]
  const named = headings.flatMap((heading) => findGazetteerNames(world, quoteAt(document, heading), nameDate(document)))
  const states = new Set(named.map(({ candidates }) => candidates[0]?.entity.states.join() ?? '').filter((one) => one !== ''))
  return states.size === 1 ? ([...states][0]?.split(',') ?? []) : []
}

/** "The Minister for Transport: …" opens an answer; it goes on until another name and colon. */
const labelledSpeaker = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const label = memory.answerLabels.findLast(({ paragraphIndex }) => paragraphIndex <= sentence.paragraphIndex)
  const repeated = memory.answerLabels.filter(({ who }) => who === label?.who).length > 1
  if (label === undefined || !(roleLabel.test(label.who) || (repeated && personLabel.test(label.who)))) return null
  const { paragraph, who } = label
  const known = resolveName(memory.world, who, nameDate(memory.document))[0]
  return {
    id: known?.entity.id ?? null,
    name: who,
    type: 'person',
    states: known && known.entity.states.length > 0 ? [...known.entity.states] : [...statesOfHouse(memory)],
    start: paragraph.start,
    end: paragraph.start + who.length,
  }
}

/** Below "A:", up to the next "Q:". */
const isAnswer = (memory: ActorMemory, sentence: ReadSentence): boolean => {
  const marks = memory.document.paragraphs
    .slice(0, sentence.paragraphIndex + 1)
    .flatMap((paragraph) => answerMark(quoteAt(memory.document, paragraph)) ?? [])
  return marks.at(-1) === 'A'
}

/** Who is interviewed: the body whose briefing it is, else the first person of a state that is introduced. */
const interviewee = (memory: ActorMemory): ClaimEntity | null =>
  (memory.marksAnswers && ['speech', 'office'].includes(memory.voice?.kind ?? '') ? memory.voice?.speakers[0] : undefined) ??
  memory.mentions.find((mention) => mention.kind === 'person' && mention.entity.states.length > 0)?.entity ??
  null

const inInterview = (memory: ActorMemory, sentence: ReadSentence): Speaking => {
  const who = saidInside(memory, sentence) ?? interviewee(memory)
  const answers = memory.marksAnswers ? isAnswer(memory, sentence) : opensQuote.test(quoteAt(memory.document, sentence.paragraph))
  return { speakers: who ? [who] : [], answering: answers ? who : null }
}

/** A named subject of a verb of saying. */
const saidInside = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const saying = sentence.tree.tokens.findIndex((token) => token.upos === 'VERB' && speechVerbs.has(token.lemma))
  const here = mentionsIn(memory, sentence.index, sentence.index).filter(({ subject }) => subject)
  return (saying >= 0 ? here.find((mention) => sentence.tree.tokens[mention.token]?.head === saying)?.entity : undefined) ?? null
}

const officer =
  /^(?:,\s(?:\p{Lu}?[\p{L}-]+\s){0,5}?|\s\()(?:chief|CEO|CFO|president|chair\p{L}*|managing|executive|founder|head|director)/iu
const elsewhere = /^[^.]{0,80}?\b(?:of|at|for|from)\s(?:the\s)?\p{Lu}/u

/** ", President and CEO": an officer, of whom it is not said that the firm is another. */
const isOwnOfficer = ({ document, voice }: ActorMemory, { name, end, states }: ClaimEntity): boolean => {
  if (end === null) return false
  const behind = document.text.slice(end, end + 160)
  const [firm] = voice?.speakers ?? []
  const own = firm ? behind.replaceAll(firm.name, '') : behind
  return states.length === 0 && name.includes(' ') && officer.test(behind) && !elsewhere.test(own)
}

/** In a firm's own release, "we" of its officers is the firm. */
const actingFor = (memory: ActorMemory, who: ClaimEntity): readonly ClaimEntity[] => {
  const { voice } = memory
  if (voice?.kind !== 'release' || who.id !== null || !['person', 'unknown'].includes(who.type)) return [who]
  const isOwn = who.states.join() === (voice.speakers[0]?.states.join() ?? '') || isOwnOfficer(memory, who)
  return isOwn ? voice.speakers : [who]
}

/** In an interview the interviewee, in a quotation the one quoted, in an answer the answerer, elsewhere the voice of the text. */
export const speakingIn = (memory: ActorMemory, sentences: readonly ReadSentence[], sentence: ReadSentence): Speaking => {
  if (memory.isInterview) return inInterview(memory, sentence)
  if (sentence.tree.tokens.some(({ start }) => isQuoted(memory, start))) {
    const who = quoted(memory, sentences, sentence)
    return { speakers: who ? actingFor(memory, who) : [], answering: who && !saidBy(memory, sentence) ? who : null }
  }
  const labelled = labelledSpeaker(memory, sentence)
  if (labelled) return { speakers: [labelled], answering: labelled }
  const said = memory.voice ? null : saidInside(memory, sentence)
  return { speakers: memory.voice?.speakers ?? (said ? [said] : memory.issuers), answering: null }
}
