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
    'drops proposes considers launches lowers doubles freezes sanctions blacklists removes abolishes widens resumes reopens receives ' +
    'snaps acquires purchases adds targets trims hikes ups slashes eyes nears clears unveils builds funds leases ships supplies exports targets probes caps bars ' +
    'blocks closes shuts expels donates pumps pours commits agrees tightens loosens reinstates reimposes prolongs revokes scales ends begins starts names calls demands'
  ).split(' '),
)

const isFiniteVerb = ({ upos, xpos }: Token): boolean => ['VERB', 'AUX'].includes(upos) && /^(VBD|VBZ|VBP|MD)$/.test(xpos)

/** "Saudi PIF", "Chinese Firm": how a headline begins. */
const isNameLike = (upos: string, form: string): boolean => upos === 'PROPN' || (/^(?:ADJ|NOUN)$/.test(upos) && /^\p{Lu}/u.test(form))

/** Index of the verb: the first of the list behind nothing but names, in a line without a full stop or another finite verb. */
const headlineVerb = (tokens: readonly Token[]): number => {
  const at = tokens.findIndex(({ upos, form }, index) => !isNameLike(upos, form) && (index === 0 || !/^(?:,|and|&|['’]s)$/.test(form)))
  const next = tokens[at + 1]
  if (at < 1 || !next || !['PROPN', 'NOUN', 'ADJ', 'NUM', 'SYM', 'DET', 'VERB'].includes(next.upos) || !verbs.has(tokens[at]?.form ?? ''))
    return -1
  // "eyes stake in": a noun right behind it may be taken for the verb
  const others = tokens.some(
    (token, index) =>
      index !== at &&
      !(index === at + 1 && /^(?:stake|deal|plan|bid|ban|cut|talk|share|order|loan|sale|curb|visit|tax|probe)s?$/.test(token.form)) &&
      isFiniteVerb(token),
  )
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
