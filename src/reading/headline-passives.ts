/** Headline passives: "Chevron licence renewed". In: tokens and their heads. Out: the subject of a bare past tense as what it was done to. */
import type { Token } from '../language/tree.ts'
import type { Words } from './rehung.ts'

const toldThings =
  /^(?:tariff|duty|levy|tax|ban|embargo|curb|quota|sanction|licence|license|permit|visa|deal|contract|agreement|treaty|pact|accord|memorandum|mou|loan|grant|order|visit|trip|talk|meeting|summit|plan|project|export|import|limit|restriction|control|cap|waiver|stake|purchase|sale|bid|tender|concession|credit|package|moratorium|block|project|refinery|plant|pipeline|terminal|port|railway|mine)s?$/

/** "Chevron licence renewed", "Import duties scrapped": in a line without a full stop what is told of with a bare past tense was done to it. */
export const turnHeadlines = (tokens: readonly Token[], words: Words): void => {
  if (/^[.?!]$/.test(tokens.at(-1)?.form ?? '')) return
  words.forEach((word, index) => {
    if (
      word.upos !== 'VERB' ||
      word.head !== -1 ||
      !/^VB[DN]$/.test(tokens[index]?.xpos ?? '') ||
      !/(?:ed|en|put|cut|set)$/.test(tokens[index]?.form ?? '')
    )
      return
    if (/^(?:expire|end|start|open|resume|collapse|fail|stall|lapse|rise|fall|happen|follow)$/.test(tokens[index]?.lemma ?? '')) return
    const own = words.flatMap(({ head }, at) => (head === index ? [at] : []))
    const subject = own.find((at) => words[at]?.deprel === 'nsubj' && at < index)
    if (subject === undefined || own.some((at) => /^(?:obj|aux|ccomp|xcomp)/.test(words[at]?.deprel ?? ''))) return
    if (toldThings.test(tokens[subject]?.lemma.toLowerCase() ?? '')) Object.assign(words[subject] ?? {}, { deprel: 'nsubj:pass' })
  })
}
