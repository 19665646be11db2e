/** Words of proposing. In: the words of a claim, or those between who and what. Out: whether somebody proposes. Data and patterns only. */

const present =
  'propos(?:e|es|ing)|suggest(?:s|ing)?|put(?:s|ting)? forward|float(?:s|ing)?|initiat(?:e|es|ing)|offer(?:s|ed|ing)? to (?:host|hold|mediate)'
const past = 'proposed|suggested|put forward|floated|initiated|mooted|tabled'
const nounWords = 'the|a|an|its|his|her|their|newly'
const passive = 'as|was|were|been|is|are'

/** "the proposed mine" is no act, and "was proposed" tells of somebody else's. */
const verb = new RegExp(`(?<!\\b(?:${nounWords})\\s)\\b(?:${present})\\b|(?<!\\b(?:${nounWords}|${passive})\\s)\\b(?:${past})\\b`, 'iu')
/** "A proposal" is one only where it is made. */
const noun = /\b(?:present|submit|make|made|table|launch|announce)\w{0,4}\s(?:\p{Ll}{1,12}\s){0,2}(?:proposal|initiative)\b/iu

export const proposes = (quote: string): boolean => verb.test(quote) || noun.test(quote)

/** Of the words between the party and what it proposes, with nothing of another clause between. */
export const proposesBefore = (words: string): boolean => words.length < 60 && !/[.;:,“”"]/u.test(words) && verb.test(words)
