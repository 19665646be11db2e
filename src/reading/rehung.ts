/** Rehung: common slips of the parser that change who does what, put right. In: a sentence. Out: the same words with mended heads and relations. */
import type { Sentence, Token } from '../language/tree.ts'
import { hasCase, mendClauses } from './clause-slips.ts'
import { turnHeadlines } from './headline-passives.ts'
import { freeHeadlineVerbs } from './headline-verbs.ts'
import { freeItemVerbs, nameItemActs } from './item-verbs.ts'
import { askingVerbs, performativeVerbs, speechVerbs, tellingVerbs } from './modality-words.ts'
import { mendNames } from './name-slips.ts'
import { freePartners, freeReceivers } from './receivers.ts'

/** What a mend may change of each token. */
export type Words = { head: number; deprel: string; upos: string; lemma: string }[]

export const wordsOf = (sentence: Sentence): Words =>
  sentence.tokens.map(({ head, deprel, upos, lemma }) => ({ head, deprel, upos, lemma }))

/** The sentence with these words; itself where nothing changed or the heads would run in a circle. */
export const changed = (sentence: Sentence, words: Words): Sentence => {
  const differs = sentence.tokens.some((token, index) =>
    (['head', 'deprel', 'upos', 'lemma'] as const).some((part) => words[index]?.[part] !== token[part]),
  )
  if (!differs || hasCycle(words)) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, index) => ({ ...token, ...words[index] })) }
}

/** A tree without these slips comes back unchanged. */
export const rehung = (sentence: Sentence, isItem = false): Sentence => {
  const words = wordsOf(sentence)
  findOwners(sentence.tokens, words)
  if (isItem) {
    freeItemVerbs(sentence.tokens, words)
    nameItemActs(sentence.tokens, words)
  }
  mendNames(sentence.tokens, words)
  nameUnderstandings(sentence.tokens, words)
  nameMines(sentence.tokens, words)
  findVerbs(sentence.tokens, words)
  freeTitles(sentence.tokens, words)
  joinLists(sentence.tokens, words)
  hangOnDeals(sentence.tokens, words)
  freeVerbs(sentence.tokens, words)
  joinVerbs(sentence.tokens, words)
  freeTellers(sentence.tokens, words)
  nameTheCity(sentence.tokens, words)
  freePredicates(sentence.tokens, words)
  freeSubjects(words)
  freeSpeakers(sentence.tokens, words)
  freeAskers(sentence.tokens, words)
  freeRoots(sentence.tokens, words)
  freeDoers(sentence.tokens, words)
  freeHeadlineVerbs(sentence.tokens, words)
  turnHeadlines(sentence.tokens, words)
  mendClauses(sentence.tokens, words)
  joinInfinitives(sentence.tokens, words)
  joinGerunds(sentence.tokens, words)
  joinChosen(sentence.tokens, words)
  hangOnDue(words)
  freeParticles(sentence.tokens, words)
  joinGoods(sentence.tokens, words)
  hangOnNearest(sentence.tokens, words)
  freeReceivers(sentence.tokens, words)
  freePartners(sentence.tokens, words)
  return changed(sentence, words)
}

/** "A and B each own 40% of C": before a figure "own" is what they do, unless it is somebody's own. */
const findOwners = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const share = words[word.head]
    const before = tokens[index - 1]
    if (tokens[index]?.form !== 'own' || word.upos !== 'ADJ' || !share || word.head <= index) return
    if (tokens[index + 1]?.upos !== 'NUM' || before?.xpos === 'POS' || before?.xpos === 'PRP$') return
    const figure = word.head
    const above = words[share.head]
    const isOwner = above !== undefined && share.head < index && above.upos === 'PROPN'
    const owner = isOwner ? share.head : words.findIndex(({ head, upos }, at) => head === figure && at < index && upos === 'PROPN')
    if (owner < 0) return
    Object.assign(word, isOwner ? { head: above.head, deprel: above.deprel } : { head: share.head, deprel: share.deprel })
    Object.assign(word, { upos: 'VERB', lemma: 'own' })
    Object.assign(words[owner] ?? {}, { head: index, deprel: 'nsubj' })
    Object.assign(share, { head: index, deprel: 'obj' })
    words.forEach((other, at) => {
      if (other.head === figure && at < index) other.head = index
      if (other.head === owner && at > index && other.deprel === 'punct') other.head = index
    })
  })
}

/** Past tenses that are nothing else, by form. */
const onlyVerbs: ReadonlyMap<string, string> = new Map([
  ['froze', 'freeze'],
  ['unfroze', 'unfreeze'],
])

/** "Canberra froze the assets": a past tense that the parser took for another word changes places with the subject above it. */
const findVerbs = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const lemma = onlyVerbs.get(tokens[index]?.form.toLowerCase() ?? '')
    if (lemma === undefined || word.upos === 'VERB') return
    Object.assign(word, { upos: 'VERB', lemma })
    const above = words[word.head]
    if (!above || word.head >= index || !['NOUN', 'PROPN'].includes(above.upos)) return
    const subject = word.head
    Object.assign(word, { head: above.head, deprel: above.deprel })
    Object.assign(above, { head: index, deprel: 'nsubj' })
    words.forEach((other, at) => {
      if (other.head === subject && at > index) other.head = index
    })
  })
}

/** "tin mine", "mine output": a pit, not what is mine. */
const nameMines = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.upos !== 'PRON' || tokens[index]?.form.toLowerCase() !== 'mine') return
    const before = tokens[index - 1]?.upos ?? ''
    const modifies = tokens[index + 1]?.upos === 'NOUN'
    if (!modifies && !/^(NOUN|ADJ|PROPN)$/.test(before)) return
    Object.assign(word, { upos: 'NOUN', lemma: 'mine' })
    if (modifies && word.head === index + 1) word.deprel = 'compound'
  })
}

/** "with Chairman Xi": the preposition is the name's, not the title's. */
const freeTitles = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const above = words[word.head]
    if (!/^(case|cc)/.test(word.deprel) || above?.deprel !== 'nmod:desc' || tokens[index]?.xpos === 'POS') return
    if (word.head > index && above.head > word.head) word.head = above.head
  })
}

/** "with A, with B and with C": the second hangs beside the first, not on it. */
const joinLists = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (!word.deprel.startsWith('nmod') || word.head >= index) return
    const mark = prepositionOf(tokens, words, index)
    if (mark === null || !/^[,;]$/.test(tokens[mark - 1]?.form ?? '')) return
    const form = tokens[mark]?.form.toLowerCase() ?? ''
    const above = prepositionOf(tokens, words, word.head)
    if (['with', 'by'].includes(form) && above !== null && tokens[above]?.form.toLowerCase() === form) word.deprel = 'conj'
  })
}

const prepositionOf = (tokens: readonly Token[], words: Words, index: number): number | null => {
  const mark = words.findIndex(({ head, deprel }, at) => head === index && deprel === 'case' && tokens[at]?.upos === 'ADP')
  return mark < 0 ? null : mark
}

const signing = new Set([
  'sign',
  'conclude',
  'reach',
  'ink',
  'initial',
  'seal',
  'strike',
  'negotiate',
  'finalise',
  'finalize',
  'win',
  'award',
  'clinch',
  'land',
])
const dealNouns = new Set(['letter', 'agreement', 'contract', 'memorandum', 'deal', 'accord', 'mou', 'pact'])

/** "signed a letter of intent to buy": what is to be done hangs on the instrument, not on the signing. */
const hangOnDeals = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const verb = tokens[word.head]
    if (!verb || !/^(advcl|xcomp)$/.test(word.deprel) || word.head > index || !signing.has(verb.lemma)) return
    if (tokens[index - 1]?.form.toLowerCase() !== 'to' || words[index]?.upos !== 'VERB') return
    const object = words.findIndex(
      ({ head, deprel }, at) => head === word.head && deprel === 'obj' && dealNouns.has(tokens[at]?.lemma ?? ''),
    )
    if (object >= 0 && object < index) Object.assign(word, { head: object, deprel: 'acl' })
  })
}

/** Verbs that say what their infinitive is: a promise, a plan, an offer. */
const infinitiveVerbs = new Set(
  'agree promise pledge propose offer plan vow undertake commit decide threaten refuse decline intend seek resolve elect opt choose vote sign'.split(
    ' ',
  ),
)

const bindingVerbs = new Set(['commit', 'agree', 'dedicate', 'oblige', 'bind', 'pledge'])

/** "committed itself to training": what it is bound to. */
const joinGerunds = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (!/^(?:advcl|acl)$/.test(word.deprel) || tokens[index]?.xpos !== 'VBG' || word.head > index) return
    const marked = tokens[index - 1]?.form.toLowerCase() === 'to' && words[index - 1]?.head === index
    if (marked && bindingVerbs.has(tokens[word.head]?.lemma ?? '')) word.deprel = 'xcomp'
  })
}

const choosing = new Set(['choose', 'select', 'hire', 'engage', 'appoint', 'mandate', 'commission', 'contract', 'pick', 'tap', 'task'])

/** "chose Hanwha to supply": what the chosen one is to do. */
const joinChosen = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const verb = tokens[word.head]
    if (!/^(?:advcl|acl)$/.test(word.deprel) || word.head > index || !verb || !choosing.has(verb.lemma)) return
    const marked = tokens[index - 1]?.form.toLowerCase() === 'to' && words[index - 1]?.head === index
    if (marked && words.some(({ head, deprel }) => head === word.head && /^(?:obj|nsubj:pass)$/.test(deprel))) word.deprel = 'xcomp'
  })
}

/** "promised in May to deliver": what is promised, not what the promise was for; a verb with an object of its own keeps its purpose. */
const joinInfinitives = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const verb = tokens[word.head]
    if (word.deprel !== 'advcl' || word.head > index || !verb || !infinitiveVerbs.has(verb.lemma)) return
    const marked = tokens[index - 1]?.form.toLowerCase() === 'to' && words[index - 1]?.head === index
    const taken = words.filter(
      ({ head, deprel }, at) =>
        head === word.head && /^(obj|xcomp|ccomp|aux:pass)$/.test(deprel) && !/^(?:itself|themselves)$/.test(tokens[at]?.form ?? ''),
    )
    if (marked && taken.length === 0) word.deprel = 'xcomp'
  })
}

/** "The minister is due in Kigali": the subject is what is due, not the place. */
const hangOnDue = (words: Words): void => {
  words.forEach((word, index) => {
    const place = words[word.head]
    if (word.deprel !== 'nsubj' || !place || !place.deprel.startsWith('obl')) return
    const root = words[place.head]
    if (!root || root.head !== -1 || place.head <= index || word.head <= place.head) return
    if (!words.some(({ head, deprel }) => head === place.head && deprel.startsWith('nsubj'))) word.head = place.head
  })
}

const payingIn = new Set(['pay', 'put', 'pump', 'chip', 'bring'])

/** "has paid in $75m": the sum is what was paid, "in" belongs to the verb. */
const freeParticles = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const verb = words[index - 1]
    if (tokens[index]?.form !== 'in' || word.deprel !== 'case' || !verb || !payingIn.has(tokens[index - 1]?.lemma ?? '')) return
    const sum = word.head
    const isBid = tokens[index - 1]?.lemma === 'put' && /^(?:offer|bid|tender|claim|request)$/.test(tokens[sum]?.lemma ?? '')
    if (words[sum]?.head !== index - 1 || (!isBid && (tokens[sum]?.upos !== 'SYM' || sum !== index + 1))) return
    Object.assign(word, { head: index - 1, deprel: 'compound:prt' })
    Object.assign(words[sum] ?? {}, { deprel: 'obj' })
  })
}

const occasions = new Set(['summit', 'meeting', 'conference', 'ceremony', 'briefing', 'forum', 'talks', 'event', 'session'])

/** What nobody makes: "for a mine by Rio Tinto" says who pays, "in a report by the bank" may say whose report. */
const madeByNobody = new Set(
  'project mine port country state government railway line plant fund company terminal deposit smelter refinery'.split(' '),
)

/** "was announced at the summit by X", "was lent to the project by X": X announced or lent it, and did not hold the summit. */
const freeDoers = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const lemma = tokens[word.head]?.lemma ?? ''
    if (!word.deprel.startsWith('nmod') || !(occasions.has(lemma) || madeByNobody.has(lemma))) return
    const above = words[word.head]
    if (!hasCase(tokens, words, index, 'by') || !above?.deprel.startsWith('obl')) return
    const verb = above.head
    const passive = words.some(({ head, deprel }) => head === verb && deprel === 'aux:pass')
    if (passive) Object.assign(word, { head: verb, deprel: 'obl:agent' })
  })
}

/** "ordered 14 Boeing 787 Dreamliners": the maker modifies the goods; a name has no object of its own. */
const joinGoods = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const maker = words[word.head]
    const from = word.head
    if (word.deprel !== 'obj' || maker?.upos !== 'PROPN' || index <= from || word.upos !== 'NOUN') return
    if (tokens.slice(from + 1, index).some(({ upos }) => upos !== 'NUM' && upos !== 'PROPN')) return
    Object.assign(word, { head: maker.head, deprel: maker.deprel })
    words.forEach((other, at) => {
      if (other.head === from && at !== index) other.head = index
    })
    Object.assign(maker, { head: index, deprel: 'compound' })
  })
}

/** "memorandum of understanding": one thing; what the parser hung on "understanding" is said of the memorandum. */
const nameUnderstandings = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const paper = index - 2
    if (
      tokens[index]?.form !== 'understanding' ||
      tokens[index - 1]?.form !== 'of' ||
      !/^memorand/.test(tokens[paper]?.form.toLowerCase() ?? '')
    )
      return
    if (word.upos === 'VERB')
      words.forEach((other) => {
        if (other.head === index && /^(?:obl|obj|nmod|advcl)/.test(other.deprel)) Object.assign(other, { head: paper, deprel: 'nmod' })
      })
    Object.assign(word, { upos: 'NOUN', lemma: 'understanding', head: paper, deprel: 'nmod' })
    Object.assign(words[index - 1] ?? {}, { head: index, deprel: 'case' })
    // "on mining between two ministries", "with Chile": between or with whom it is
    words.forEach((other, at) => {
      const above = words[other.head]
      const told = words.find(
        ({ head, deprel }, mark) => head === at && deprel === 'case' && /^(?:between|with)$/.test(tokens[mark]?.form ?? ''),
      )
      if (told !== undefined && at > index && (above?.head === paper || other.head === index) && other.deprel === 'nmod') other.head = paper
    })
  })
}

const isPlural = (token: Token | undefined): boolean => token?.feats.Number === 'Plur' || token?.xpos === 'NNS'

/** "tensions with Peru, which has banned": one that "has" is not several, so the clause is said of the noun right before it. */
const hangOnNearest = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.deprel !== 'acl:relcl' || !isPlural(tokens[word.head])) return
    const pronoun = words.findIndex(
      ({ head, deprel }, at) => head === index && /^nsubj/.test(deprel) && /^(which|who)$/i.test(tokens[at]?.form ?? ''),
    )
    const before = pronoun - (tokens[pronoun - 1]?.form === ',' ? 2 : 1)
    const finite = tokens[pronoun + 1]
    const single = finite?.xpos === 'VBZ' || finite?.form === 'was'
    const noun = words[before]
    if (pronoun < 0 || !single || before <= word.head || !noun || !['NOUN', 'PROPN'].includes(noun.upos) || isPlural(tokens[before])) return
    word.head = topOfName(words, before)
  })
}

/** The head of the name or compound that ends at `index`. */
const topOfName = (words: Words, index: number): number => {
  let at = index
  while (/^(flat|compound)/.test(words[at]?.deprel ?? '') && (words[at]?.head ?? -1) >= 0) at = words[at]?.head ?? at
  return at
}

const pastOfChange =
  /^(?:shrank|fell|rose|grew|sank|slid|plunged|plummeted|tumbled|soared|surged|jumped|climbed|dropped|slipped|doubled|tripled|halved|dipped|edged)$/i

/** "trade shrank from 4 to 2 billion": a past tense that was taken for a noun, and its subject for that noun's first half. */
const freeVerbs = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const form = tokens[index]?.form ?? ''
    const before = words[index - 1]
    if (word.upos !== 'NOUN' || word.head !== -1 || !pastOfChange.test(form) || before?.head !== index) return
    if (!/^(compound|amod|nsubj)/.test(before.deprel)) return
    word.upos = 'VERB'
    const subject = words.findIndex(({ head, deprel }) => head === index && deprel === 'nsubj')
    const mark = words.findIndex(({ head, deprel }, at) => head === index && deprel === 'case' && at < index)
    words.forEach((other, at) => {
      if (other.head === index && at < index - 1 && /^(amod|compound|case|det|nmod)/.test(other.deprel) && at > subject)
        other.head = index - 1
    })
    Object.assign(before, subject >= 0 && mark > subject ? { head: subject, deprel: 'nmod' } : { head: index, deprel: 'nsubj' })
  })
}

/** "Oman, which sells gas, exported 9 million tonnes": what stands behind an aside and has an object is the verb of the sentence, no participle. */
const freePredicates = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const subject = word.head
    const above = words[subject]
    if (!/^VB[ND]$/.test(tokens[index]?.xpos ?? '') || !/^(?:amod|acl)$/.test(word.deprel) || above?.head !== -1) return
    if (!['NOUN', 'PROPN'].includes(above.upos) || tokens[index - 1]?.form !== ',') return
    const hasAside = words.some(
      ({ head, deprel }, at) => head === subject && at > subject && at < index && /^(?:acl:relcl|appos|amod)$/.test(deprel),
    )
    // "Trade, worth 4 billion in 2024, fell to 2": what falls needs no object
    const hasObject =
      pastOfChange.test(tokens[index]?.form ?? '') || words.some(({ head, deprel }, at) => head === index && at > index && deprel === 'obj')
    if (!hasAside || !hasObject) return
    Object.assign(word, { head: -1, deprel: 'root' })
    Object.assign(above, { head: index, deprel: 'nsubj' })
    words.forEach((other, at) => {
      if (other.head === subject && at > index) other.head = index
    })
  })
}

/** "Beijing tightened export controls": the city, taken for a gerund before a participle, is who did it. */
const nameTheCity = (tokens: readonly Token[], words: Words): void => {
  const [city, verb] = words
  const noun = verb?.head ?? -1
  const thing = words[noun]
  if (tokens[0]?.form !== 'Beijing' || city?.upos === 'PROPN' || !verb || !thing || verb.deprel !== 'amod' || noun < 2) return
  if (!/^VB[ND]$/.test(tokens[1]?.xpos ?? '') || !/^(?:root|nsubj)$/.test(thing.deprel)) return
  const next = words[thing.head]
  if (!city) return
  if (thing.deprel === 'nsubj' && next) Object.assign(next, { head: 1, deprel: 'conj' })
  Object.assign(verb, { upos: 'VERB', head: -1, deprel: 'root' })
  Object.assign(city, { upos: 'PROPN', head: 1, deprel: 'nsubj' })
  Object.assign(thing, { head: 1, deprel: 'obj' })
}

/** "Beijing protested": a name is no auxiliary. */
const freeSubjects = (words: Words): void => {
  for (const word of words) if (/^aux/.test(word.deprel) && /^(?:PROPN|NOUN)$/.test(word.upos)) word.deprel = 'nsubj'
}

/** '"It is a ruin," its head said' and "the surplus, he argues, is too large": who says it is the subject of the saying, and the aside is said of no noun. */
const freeSpeakers = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.upos !== 'VERB' || !speechVerbs.has(tokens[index]?.lemma ?? '')) return
    const said = words.findIndex(({ head, deprel }, at) => head === index && at < index && deprel === 'ccomp')
    const speaker = words.findIndex(({ head, deprel }, at) => head === said && at > said && at < index && deprel === 'nsubj')
    if (said >= 0 && speaker >= 0 && !words.some(({ head, deprel }) => head === index && deprel === 'nsubj'))
      Object.assign(words[speaker] ?? {}, { head: index })
    const noun = words[word.head]
    const own = words.findIndex(({ head, deprel }, at) => head === index && deprel === 'nsubj' && at < index)
    const isAside =
      word.deprel === 'acl:relcl' &&
      tokens[index + 1]?.form === ',' &&
      own > word.head &&
      /^(?:PROPN|NOUN|PRON)$/.test(words[own]?.upos ?? '')
    const hasWords = words.some(({ head, deprel }) => head === index && /^(?:obj|ccomp|xcomp)$/.test(deprel))
    if (!isAside || hasWords || !noun || noun.head < 0 || /^(?:who|which|that)$/i.test(tokens[own]?.form ?? '')) return
    Object.assign(word, { head: noun.head, deprel: 'parataxis' })
  })
}

/** "Kallas said the arrests were wrong and urged Tbilisi": who says it urges, not the arrests. */
const freeAskers = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const said = words[word.head]
    const saying = said ? words[said.head] : undefined
    if (word.deprel !== 'conj' || tokens[index]?.xpos !== 'VBD' || said?.deprel !== 'ccomp' || saying?.upos !== 'VERB') return
    const lemma = tokens[index]?.lemma ?? ''
    const isTold = askingVerbs.has(lemma) || tellingVerbs.has(lemma) || speechVerbs.has(lemma) || performativeVerbs.has(lemma)
    // "noted that trade does not exceed 4 million and doubled their efforts": the past tense is that of the saying
    const isNow =
      /^VB[ZP]$/.test(tokens[word.head]?.xpos ?? '') ||
      words.some(({ head }, at) => head === word.head && /^do(?:es)?$/.test(tokens[at]?.form ?? ''))
    const isOtherTense = isNow && tokens[said.head]?.xpos === 'VBD'
    if (!isTold && !isOtherTense) return
    const from = word.head
    const subject = words.findIndex(({ head, deprel }) => head === from && deprel.startsWith('nsubj'))
    const own = words.some(({ head, deprel }) => head === index && deprel.startsWith('nsubj'))
    if (!own && subject >= 0 && words[subject]?.upos === 'NOUN') word.head = said.head
  })
}

/** "South Africa mines 70% of": a noun with an object behind it and nothing but a name before it is a verb. */
const freeRoots = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.upos !== 'NOUN' || word.head !== -1 || index === 0 || !/[a-z]s$/.test(tokens[index]?.form ?? '')) return
    // "Japan sources 58 percent of": the figure right behind it is its object
    const figure = words.findIndex(
      ({ head, deprel }, at) => head === index && deprel === 'appos' && at > index && tokens[index + 1]?.upos === 'NUM',
    )
    const counted = figure >= 0 && words.some(({ head, deprel }, at) => head === figure && deprel === 'nummod' && at === index + 1)
    const hasObject = counted || words.some(({ head, deprel }, at) => head === index && deprel === 'obj' && at > index)
    const before = tokens.slice(0, index).every(({ upos, form }) => upos === 'PROPN' || /^(?:the|and|,|of)$/i.test(form))
    if (!hasObject || !before || tokens[index - 1]?.upos !== 'PROPN') return
    word.upos = 'VERB'
    if (counted) Object.assign(words[figure] ?? {}, { deprel: 'obj' })
    words.forEach((other, at) => {
      if (other.head === index && at < index && /^(?:compound|nmod|amod)/.test(other.deprel)) other.deprel = 'nsubj'
    })
  })
}

/** "said mills may export sugar but ruled out more": a past tense beside what may or will be done is told by who says it. */
const freeTellers = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const said = words[word.head]
    const above = said?.head ?? -1
    if (word.upos !== 'VERB' || word.deprel !== 'conj' || tokens[index]?.xpos !== 'VBD' || said?.deprel !== 'ccomp' || above < 0) return
    const modal = words.some(({ head, deprel }, at) => head === word.head && deprel === 'aux' && tokens[at]?.xpos === 'MD')
    const own = words.some(({ head, deprel }) => head === index && /^(?:nsubj|aux)/.test(deprel))
    if (modal && !own && tokens[above]?.xpos === 'VBD' && speechVerbs.has(tokens[above]?.lemma ?? '')) word.head = above
  })
}

/** "will open an office and double its grants": what stands beside a verb and has an object of its own is a verb. */
const joinVerbs = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.upos !== 'ADJ' || word.deprel !== 'conj' || words[word.head]?.upos !== 'VERB') return
    if (!words.some(({ head, deprel }, at) => head === index && deprel === 'obj' && at > index)) return
    Object.assign(word, { upos: 'VERB', lemma: tokens[index]?.form.toLowerCase() ?? word.lemma })
  })
}

const hasCycle = (words: Words): boolean =>
  words.some((_, index) => {
    let at = index
    for (let steps = 0; at >= 0; at = words[at]?.head ?? -1, steps++) if (steps > words.length) return true
    return false
  })
