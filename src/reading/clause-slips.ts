/** Clause slips: goods, infinitives, places and answers that the parser hung on the wrong word. In: tokens and their heads. Out: the heads put right. */
import type { Token } from '../language/tree.ts'
import { speechVerbs } from './modality-words.ts'
import type { Words } from './rehung.ts'

const signing = new Set(
  'sign conclude reach ink initial seal strike negotiate finalise finalize award place clinch announce win land secure'.split(' '),
)
const deals = new Set('contract deal agreement order pact accord tender option'.split(' '))
const spans = /^(?:year|month|week|day|time|decade|quarter|hour)$/

const childOf = (words: Words, head: number, deprel: RegExp): number =>
  words.findIndex((word) => word.head === head && deprel.test(word.deprel))

/** Does the word at `index` have this preposition? */
export const hasCase = (tokens: readonly Token[], words: Words, index: number, form: string): boolean =>
  words.some(({ head, deprel }, at) => head === index && deprel === 'case' && tokens[at]?.form.toLowerCase() === form)

/** "signed a contract with X for 20 jets": the contract is for them, not the signing. */
const hangGoodsOnDeals = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.deprel !== 'obl' || word.head >= index || !signing.has(tokens[word.head]?.lemma ?? '')) return
    if (word.upos !== 'NOUN' || spans.test(tokens[index]?.lemma ?? '') || !hasCase(tokens, words, index, 'for')) return
    const deal = childOf(words, word.head, /^(?:obj|nsubj:pass)$/)
    if (deal > word.head && deal < index && deals.has(tokens[deal]?.lemma ?? '')) Object.assign(word, { head: deal, deprel: 'nmod' })
  })
}

const purposes = new Set(
  'decision plan promise pledge move offer proposal intention refusal threat vow commitment bid effort attempt readiness willingness'.split(
    ' ',
  ),
)

/** "regret the decision of Thailand to raise a tariff": what is decided hangs on the decision, not on the regret. */
const hangOnPurposes = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (!/^(?:advcl|xcomp)$/.test(word.deprel) || word.head > index || words[word.head]?.upos !== 'VERB') return
    if (tokens[index - 1]?.form.toLowerCase() !== 'to' || words[index - 1]?.head !== index) return
    const object = childOf(words, word.head, /^(?:obj|nsubj:pass)$/)
    if (object > word.head && object < index && purposes.has(tokens[object]?.lemma ?? ''))
      Object.assign(word, { head: object, deprel: 'acl' })
  })
}

const raising = new Set(
  'expect want need ask urge allow permit enable require force order oblige compel press prompt lead cause help invite'.split(' '),
)

/** "expect the strike to be long": what is expected of it is the verb's, not the noun's. */
const joinRaised = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const object = words[word.head]
    if (word.deprel !== 'acl' || word.head > index || object?.deprel !== 'obj' || !raising.has(tokens[object.head]?.lemma ?? '')) return
    const mark = childOf(words, index, /^mark$/)
    if (mark > word.head && tokens[mark]?.form.toLowerCase() === 'to') Object.assign(word, { head: object.head, deprel: 'xcomp' })
  })
}

/** "wants the curbs on tea lifted": what is wanted is the lifting, not curbs that were lifted. */
const joinWanted = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.deprel !== 'acl' || tokens[index]?.xpos !== 'VBN') return
    let noun = word.head
    while (words[noun]?.deprel === 'nmod' && (words[noun]?.head ?? noun) < noun) noun = words[noun]?.head ?? noun
    const object = words[noun]
    if (noun < index && object?.deprel === 'obj' && tokens[object.head]?.lemma === 'want' && object.head < noun)
      Object.assign(word, { head: object.head, deprel: 'xcomp' })
  })
}

/** "The minister is due in Rome": due is said of the minister; Rome is where. */
const freeDue = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const place = word.head
    const above = words[place]
    if (tokens[index]?.form.toLowerCase() !== 'due' || word.deprel !== 'case' || above === undefined || place < index) return
    const copula = childOf(words, place, /^cop$/)
    if (copula < 0 || copula > index) return
    Object.assign(word, { head: above.head, deprel: above.deprel })
    Object.assign(above, { head: index, deprel: 'obl' })
    words.forEach((other, at) => {
      if (other.head === place && at !== index && /^(?:nsubj|cop|aux|punct|obl|advmod|mark|cc)/.test(other.deprel)) other.head = index
    })
  })
}

/** "the visit of President Ruto to Oslo, which is planned": a person is "who", so it is the visit that is planned. */
const hangWhichOnThings = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const person = words[word.head]
    if (word.deprel !== 'acl:relcl' || person === undefined || childOf(words, word.head, /^nmod:desc$/) < 0) return
    const subject = childOf(words, index, /^nsubj/)
    const thing = words[person.head]
    if (tokens[subject]?.form.toLowerCase() === 'which' && person.deprel === 'nmod' && thing?.upos === 'NOUN') word.head = person.head
  })
}

const founding = new Set('establish found create launch set inaugurate institute initiate form'.split(' '))
const founded =
  /^(?:format|forum|group|council|organisation|organization|body|initiative|mechanism|platform|alliance|partnership|bloc|commission|fund|bank|accord|agreement)s?$/

/** "the third meeting of the Caspian forum, founded in 2018": what was founded is the forum before the comma, not the meeting. */
const hangFounded = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (word.deprel !== 'acl' || tokens[index]?.xpos !== 'VBN' || !founding.has(tokens[index]?.lemma ?? '')) return
    const before = tokens[index - 1]?.form === ',' ? index - 2 : -1
    const noun = words[before]
    if (noun === undefined || word.head >= before || !/^nmod/.test(noun.deprel) || !founded.test(tokens[before]?.lemma.toLowerCase() ?? ''))
      return
    word.head = before
  })
}

/** "said no to the plan": no is what was said, and no part of another sentence. */
const answerNo = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    if (!/^(?:no|yes)$/i.test(tokens[index]?.form ?? '') || word.head !== index - 1 || !speechVerbs.has(tokens[index - 1]?.lemma ?? ''))
      return
    if (/^(?:ccomp|xcomp|obl|det)$/.test(word.deprel)) Object.assign(word, { deprel: 'obj', upos: 'INTJ' })
  })
}

/** "Gabon: Eramet to build a smelter": before "to" and behind a colon a capital is a name's, and it is the name that builds. */
const nameBuilders = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const verb = childOf(words, index, /^(?:xcomp|acl|advcl)$/)
    if (word.upos !== 'VERB' || tokens[index]?.xpos !== 'VB' || !/^\p{Lu}/u.test(tokens[index]?.form ?? '')) return
    if (tokens[index - 1]?.form !== ':' || tokens[index + 1]?.form !== 'to' || verb !== index + 2) return
    Object.assign(words[verb] ?? {}, { head: word.head, deprel: word.deprel })
    Object.assign(word, { head: verb, deprel: 'nsubj', upos: 'PROPN', lemma: tokens[index]?.form ?? word.lemma })
    words.forEach((other, at) => {
      if (other.head === index && at !== verb) other.head = verb
    })
  })
}

/** "will finance studies for four parks, worth $38 million in total": a sum that hangs on the verb is what its object is worth. */
const hangWorthBehindComma = (tokens: readonly Token[], words: Words): void => {
  words.forEach((worth, index) => {
    if (tokens[index]?.form.toLowerCase() !== 'worth' || tokens[index - 1]?.form !== ',') return
    const [sum, told] = [worth.head, words[worth.head]]
    if (told === undefined || sum < index || !/^(?:SYM|NUM)$/.test(tokens[sum]?.upos ?? '') || words[told.head]?.upos !== 'VERB') return
    const object = childOf(words, told.head, /^(?:obj|nsubj:pass)$/)
    if (object < 0 || object > index || words[object]?.upos !== 'NOUN') return
    Object.assign(told, { head: index, deprel: 'obl:unmarked' })
    Object.assign(worth, { head: object, deprel: 'amod' })
  })
}

/** "aircraft worth nearly $600 million", "a contract worth $3bn for jets": worth is said of the noun before it, the sum is what it is worth. */
const hangWorth = (tokens: readonly Token[], words: Words): void => {
  words.forEach((worth, index) => {
    const noun = words[index - 1]
    if (tokens[index]?.form.toLowerCase() !== 'worth' || noun?.upos !== 'NOUN') return
    const sum = tokens.findIndex(({ upos }, at) => at > index && at < index + 4 && (upos === 'SYM' || upos === 'NUM'))
    const told = words[sum]
    if (told === undefined) return
    if (noun.head === index) {
      const above = words[worth.head]
      Object.assign(noun, { head: worth.head, deprel: above?.upos === 'VERB' && worth.deprel !== 'obj' ? 'obl' : worth.deprel })
      words.forEach((other, at) => {
        if (other.head === index && at < index - 1) other.head = index - 1
      })
    } else if (worth.head !== sum || noun.head === sum) return
    if (told.head !== index) {
      words.forEach((other, at) => {
        if (other.head === sum && at > sum && other.deprel === 'nmod') other.head = index - 1
      })
      Object.assign(told, { head: index, deprel: 'obl:unmarked' })
    }
    Object.assign(worth, { head: index - 1, deprel: 'amod' })
  })
}

/** "agreed to open A, to resume B, and to sign C": the second of the list stands beside the first, and is no purpose of it. */
const joinInfinitiveLists = (tokens: readonly Token[], words: Words): void => {
  const isMarked = (index: number): boolean => tokens[index - 1]?.form.toLowerCase() === 'to' && words[index - 1]?.head === index
  words.forEach((word, index) => {
    const above = words[word.head]
    if (word.deprel !== 'advcl' || word.head > index || !above || above.deprel !== 'xcomp') return
    if (!isMarked(index) || !isMarked(word.head) || !/^[,;]$/.test(tokens[index - 2]?.form ?? '')) return
    const isList = words.some(
      ({ head, deprel }, at) => at > index && deprel === 'conj' && (head === word.head || head === index) && isMarked(at),
    )
    if (isList) word.deprel = 'conj'
  })
}

/** "a fourth will be held", "the second opened": an ordinal that is the subject stands for its noun. */
const nameOrdinals = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const isOrdinal = /^(?:first|second|third|fourth|fifth|sixth)$/i.test(tokens[index]?.form ?? '')
    const isCounted = /^(?:a|the|its|their)$/i.test(tokens[index - 1]?.form ?? '') && words[index - 1]?.head === index
    if (isOrdinal && isCounted && word.upos === 'ADJ' && word.deprel.startsWith('nsubj')) word.upos = 'NOUN'
  })
}

/** "supply neighbouring Tunisia with gas": whom is Tunisia, and nobody neighbours anybody. */
const nameNeighbours = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const state = words[index + 1]
    if (!/^neighbou?ring$/i.test(tokens[index]?.form ?? '') || word.upos !== 'VERB' || state?.head !== index || word.head < 0) return
    const { head } = word
    for (const other of words) if (other !== state && other.head === index) other.head = head
    Object.assign(state, { head, deprel: 'obj' })
    Object.assign(word, { head: index + 1, deprel: 'amod', upos: 'ADJ' })
  })
}

/** "the phase-out of gas": written with a hyphen the particle is the noun's. */
const joinParticles = (tokens: readonly Token[], words: Words): void => {
  words.forEach((word, index) => {
    const noun = words[index - 2]
    if (
      noun?.upos !== 'NOUN' ||
      !/^[-–]$/.test(tokens[index - 1]?.form ?? '') ||
      !/^(?:out|over|up|off|down|back)$/.test(tokens[index]?.form ?? '')
    )
      return
    if (!/^(?:phase|hand|take|roll|buy|wind|build|write|scale|pull|spin)$/.test(noun.lemma) || noun.head === index) return
    Object.assign(word, { head: index - 2, deprel: 'compound:prt' })
  })
}

/** All of them, in the words of a sentence. */
export const mendClauses = (tokens: readonly Token[], words: Words): void => {
  for (const mend of [
    hangWorth,
    hangWorthBehindComma,
    hangGoodsOnDeals,
    hangOnPurposes,
    joinRaised,
    joinWanted,
    freeDue,
    hangWhichOnThings,
    hangFounded,
    answerNo,
    nameBuilders,
    joinInfinitiveLists,
    nameOrdinals,
    nameNeighbours,
    joinParticles,
  ])
    mend(tokens, words)
}
