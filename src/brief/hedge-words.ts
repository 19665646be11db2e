/** Words that keep a claim from saying more than its source. In: a sentence. Out: whether it hedges as a factuality asks, or says on whose word it stands. */
import type { Factuality } from '../reading/claim.ts'

const hedges: Readonly<Record<Exclude<Factuality, 'happened'>, RegExp>> = {
  planned:
    /\b(?:will|would|shall|plans?|planned|planning|intends?|intended|intention|aims?|expects?|expected|is to|are to|was to|were to|to be|to (?:visit|join|buy|build|open|host|sign|start|begin|invest|lend|supply|meet|take|hold|set|raise|lift|cut|end)|due|set to|decided to|agreed to|promised|promises?|pledged|scheduled|wants?|devising|preparing|drafting|put off|postponed|should|going to)\b/iu,
  possible:
    /\b(?:may|might|could|can|would|possibl[ye]|perhaps|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mulls?|discuss(?:es|ed|ing)?|offer(?:s|ed|ing)?|propos(?:es|ed|al|als|ing)|explor(?:es|ed|ing)|seek(?:s|ing)?|rumou?red|reportedly|invited|invites|invitation|interest|study|studying|under (?:study|consideration|discussion)|talks|negotiat\w*|intent|option|if|unless|should|hopes?|likely|wants?|ready|willing)\b/iu,
  denied:
    /\b(?:not|no|nor|never|neither|none|nothing|denied|denies|deny|denial|withdr[ae]wn?|withdrew|cancell?ed|called off|calls off|suspended|suspends|expired|lapsed|shelved|rejected|rejects|ruled out|rules out|scrapped|refused|refuses|without|abandoned|dropped|halted|terminated|un(?:likely|able)|cannot|won[’']t|isn[’']t|hasn[’']t|didn[’']t|doesn[’']t)\b/iu,
}

/** Does the sentence keep the hedge of a claim that has not happened? Always true for what happened. */
export const keepsHedge = (sentence: string, factuality: Factuality): boolean =>
  factuality === 'happened' || hedges[factuality].test(sentence)

const sourceWords =
  /\b(?:said|says?|saying|told|tells|according to|citing|announced|announces|stated|states that|states as|stressed|declared|reported|reports|by (?:\S+\s){1,6}(?:account|count|word)|on (?:\S+\s){1,6}word|in the words of|put(?:s)? it|claimed|claims|confirmed|denied|denies|warned|added|argued|noted|recalled|quoted|estimated?s?|put(?:s)? the|insist(?:s|ed)|called|calls|values?|valued|view|expects?|expected|believes?|predict(?:s|ed)|maintain(?:s|ed)|wrote|promised|pledged|rumou?red|accus(?:es|ed|ing)|speaks? of|rejected|rejects)\b/iu

/** Does the sentence say that it is told on somebody's word? Whether it names the right one is asked apart. */
export const tellsOnWord = (sentence: string): boolean => sourceWords.test(sentence)

/** What stands before a sentence whose words carry no hedge of their own. */
export const hedgeLabels: Readonly<Record<Factuality, string>> = {
  happened: '',
  planned: 'Planned: ',
  possible: 'Possible: ',
  denied: 'Denied or withdrawn, not done: ',
}

const backshifted = /^(?:[^“”]{0,160}?)\b(?:would|had|could|was|were|might)\b/u

/** "would join" under "said": the tense of reported speech, which needs "X said that" before it. */
export const isBackshifted = (clause: string): boolean => backshifted.test(clause)

const contentWords = (name: string): readonly string[] =>
  name.split(/[\s,]+/u).filter((word) => word.length > 2 && !/^(?:the|and|for|its|their|his|her|of)$/iu.test(word))

/** Is one of those who say it named: by a word of the name, or as the own word of the subject? */
export const namesSource = (sentence: string, toldBy: readonly string[]): boolean => {
  const lower = sentence.toLowerCase()
  return toldBy.some((name) => contentWords(name).some((word) => lower.includes(word.toLowerCase())))
}
