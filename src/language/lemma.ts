/** Lemmas: the network picks an edit script, a lexicon overrules it. In: "studies", "l|3|y". Out: "study". */

/** `<case>|<cut>|<add>`: case k keeps, l lowers, t capitalises; then `cut` characters go from the end and `add` comes. */
export const applyScript = (form: string, script: string): string => {
  const [recase = 'k', cut = '0', add = ''] = script.split('|', 3)
  const base = recase === 'l' ? form.toLowerCase() : recase === 't' ? form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase() : form
  const keep = base.length - Number(cut)
  return keep >= 0 && keep + add.length > 0 ? base.slice(0, keep) + add : form
}

/** Forms that English has. */
export type Words = Pick<ReadonlySet<string>, 'has'>

/** `lemmas` by form in small letters, a tab and part of speech: the words of the treebanks whose script the network gets wrong. */
export interface Lexicon {
  readonly lemmas: ReadonlyMap<string, string>
  readonly words: Words
}

/** Form, part of speech and lemma a line, between tabs. */
export const readLexicon = (file: string, words: Words = new Set()): Lexicon => {
  const lemmas = new Map<string, string>()
  for (const line of file.split('\n')) {
    const tab = line.lastIndexOf('\t')
    if (tab > 0) lemmas.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return { lemmas, words }
}

/** "scrapped" is of "scrap" and "mined" of "mine": a short vowel doubles the consonant behind it, and one that did not double it had an "e". */
const spelled = (form: string, lemma: string): string => {
  const ending = form.toLowerCase().slice(lemma.length)
  if (/^[a-z]+(?:bb|dd|gg|nn|pp|rr)e$/.test(lemma) && ending === 'd') return lemma.slice(0, -2)
  return /^[^aeiou]+[aeiou][bdgmnpt]$/.test(lemma) && /^(?:ed|ing)$/.test(ending) ? `${lemma}e` : lemma
}

/** "declining" is of "decline" and "floated" of "float": a stem that is no word has lost its "e", or one too many. */
const inWords = (form: string, lemma: string, words: Words): string => {
  if (!/(?:ed|ing)$/i.test(form) || words.has(lemma)) return lemma
  return [`${lemma}e`, lemma.replace(/e$/, '')].find((one) => one !== lemma && words.has(one)) ?? lemma
}

export const lemmaOf = (form: string, upos: string, script: string, { lemmas, words }: Lexicon): string => {
  const known = lemmas.get(`${form.toLowerCase()}\t${upos}`)
  if (known !== undefined) return known
  const lemma = applyScript(form, script)
  return upos === 'VERB' ? inWords(form, spelled(form, lemma), words) : lemma
}
