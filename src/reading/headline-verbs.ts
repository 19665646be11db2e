/** Headline verbs: "Lula phones Petro", with "phones" taken for a noun. In: a line's words and their mended heads. Out: the verb as root, with subject and object. */
import type { Token } from '../language/tree.ts'

interface Word {
  head: number
  deprel: string
  upos: string
}

const verbs = new Set(
  (
    'phones phone mulls mull weighs weigh eyes backs hosts holds hold inks ink signs sign meets meet seeks seek plans plan visits bans halts ' +
    'eye plan shelves scraps secures seals awards grants lends delays postpones imposes tightens eases ' +
    'curbs lifts slaps rejects denies urges invites warns orders vows pledges offers buys sells wins cuts raises joins quits approves ' +
    'introduces extends suspends ratifies renews restores severs clinches concludes waives ' +
    'drops proposes considers launches lowers doubles freezes sanctions blacklists removes abolishes widens resumes reopens receives'
  ).split(' '),
)

const isFiniteVerb = ({ upos, xpos }: Token): boolean => ['VERB', 'AUX'].includes(upos) && /^(VBD|VBZ|VBP|MD)$/.test(xpos)

/** Index of the verb: the first of the list behind nothing but names, in a line without a full stop or another finite verb. */
const headlineVerb = (tokens: readonly Token[]): number => {
  const at = tokens.findIndex(({ upos, form }, index) => upos !== 'PROPN' && (index === 0 || !/^(,|and|&)$/.test(form)))
  const next = tokens[at + 1]
  if (at < 1 || !next || !['PROPN', 'NOUN', 'ADJ', 'NUM', 'SYM', 'DET'].includes(next.upos) || !verbs.has(tokens[at]?.form ?? '')) return -1
  const others = tokens.some((token, index) => index !== at && isFiniteVerb(token))
  return others || /^[.?!]$/.test(tokens.at(-1)?.form ?? '') ? -1 : at
}

/** Changes `words` where such a verb is not the root already. */
export const freeHeadlineVerbs = (tokens: readonly Token[], words: Word[]): void => {
  const at = headlineVerb(tokens)
  const verb = words[at]
  if (!verb || (verb.head === -1 && verb.upos === 'VERB')) return
  Object.assign(verb, { head: -1, deprel: 'root', upos: 'VERB' })
  const outside = words.slice(0, at).flatMap(({ head }, index) => (head < 0 || head >= at ? [index] : []))
  const names = outside.filter((index) => tokens[index]?.upos === 'PROPN')
  for (const index of outside) {
    const first = names[0] ?? 0
    const listed = tokens.slice(first, index).some(({ form }) => /^(,|and|&)$/.test(form))
    const mark = tokens[index]?.upos === 'PROPN' ? (listed ? 'conj' : 'flat') : 'punct'
    Object.assign(words[index] ?? {}, index === first ? { head: at, deprel: 'nsubj' } : { head: first, deprel: mark })
  }
  words.forEach((word, index) => {
    if (index <= at || (word.head !== at && word.head !== -1 && word.head >= at)) return
    const preposition = words.some(({ head, deprel }) => head === index && deprel === 'case')
    Object.assign(word, { head: at, deprel: word.deprel === 'punct' ? 'punct' : preposition ? 'obl' : 'obj' })
  })
}
