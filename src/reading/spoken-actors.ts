/** Spoken actors: those who say, ask or accuse and have no name. In: the subject of such a verb. Out: them as written; nobody where the words mean a thing. */
import type { ActorMemory } from './actor-memory.ts'
import { writtenActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { tokenAt } from './phrase.ts'

/** People and bodies who speak, in the singular or together. */
const speakers = new Set(
  (
    'government authority ministry opposition union group party lobby association chamber federation confederation church court tribunal watchdog regulator parliament lawmaker ' +
    'ngo charity activist campaigner community tribe council board panel bloc coalition alliance camp faction movement rebel militia army police ' +
    'family newspaper editor editorial columnist university critic analyst economist expert academic scholar source insider aide deputy mp senator ' +
    'governor mayor bishop cleric executive resident villager protester worker striker diplomat official spokesman spokeswoman spokesperson people ' +
    'refugee delegation industry sector lawyer judge auditor miner farmer trader investor shareholder creditor lender company firm committee commission ' +
    'agency body institute centre center secretariat envoy minister president leader chairman chairwoman director adviser ally neighbour neighbor partner'
  ).split(' '),
)
const personEnding = /(?:ers|ors|ists|ians|ants|men|women|crats|ees)$/
const things =
  /^(?:papers|numbers|figures|powers|waters|orders|offers|letters|matters|factors|corridors|tankers|carriers|sectors|reactors|tenders|borders)$/

const speaks = (form: string, lemma: string): boolean => speakers.has(lemma) || (personEnding.test(form) && !things.test(form))

/** "Farmers' unions", "the opposition", "two traders". */
export const spokenActor = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { upos, form, lemma } = tokenAt(sentence.tree, head)
  return upos === 'NOUN' && speaks(form.toLowerCase(), lemma.toLowerCase()) ? [writtenActor(memory, sentence, head)] : []
}
