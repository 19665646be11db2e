/** CoNLL-U, read and written. In: text with ten columns a word, or sentences. Out: sentences with offsets into their joined text, or CoNLL-U. */
import type { Span } from '../text/document.ts'
import { namesOf } from './decode.ts'
import type { Sentence, Token } from './tree.ts'

/** Texts of a CoNLL-U file: sentences of one paragraph are parted as the file says, paragraphs by an empty line. */
export interface Treebank {
  readonly text: string
  /** One span a paragraph (`# newpar`, `# newdoc`). */
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
}

/** "Mood=Ind|Tense=Past" -> { Mood: 'Ind', Tense: 'Past' }. */
export const readFeats = (column: string): Record<string, string> => {
  const feats: Record<string, string> = {}
  if (column === '_') return feats
  for (const pair of column.split('|')) {
    const at = pair.indexOf('=')
    if (at > 0) feats[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return feats
}

/** Sorted without regard to case, as the treebanks do. */
export const writeFeats = (feats: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(feats).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  return pairs.length === 0 ? '_' : pairs.map(([name, value]) => `${name}=${value}`).join('|')
}

interface Reading {
  text: string
  gap: string
  readonly paragraphs: { start: number; end: number }[]
  readonly sentences: Sentence[]
}

const miscOf = (column: string): Map<string, string> => new Map(Object.entries(readFeats(column)))

/** How the white space after a token reads; a sentence's own last token is followed by one space. */
const gapAfter = (misc: string): string => (miscOf(misc).get('SpaceAfter') === 'No' ? '' : ' ')

/** A word of a multiword token gets as many characters as its form has, the last one the rest. */
const partSpan = (surface: string, at: number, form: string, last: boolean): { start: number; end: number } => {
  if (last) return { start: at, end: surface.length }
  return { start: at, end: Math.min(surface.length, at + form.length) }
}

const readSentence = (lines: readonly string[], into: Reading): void => {
  const tokens: Token[] = []
  const tags: string[] = []
  const begun = into.text.length + (into.text === '' ? 0 : into.gap.length)
  let range: { last: number; start: number; at: number; surface: string; fresh: boolean } | null = null
  const append = (form: string, misc: string): Span => {
    if (into.text !== '') into.text += into.gap
    const start = into.text.length
    into.text += form
    into.gap = gapAfter(misc)
    return { start, end: into.text.length }
  }
  for (const line of lines) {
    const c = line.split('\t')
    const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '_', head = '0', deprel = '', , misc = '_'] = c
    if (c.length !== 10) throw new Error(`CoNLL-U: ${c.length} columns, not 10: ${line}`)
    if (id.includes('.')) continue
    if (id.includes('-')) {
      const span = append(form, misc)
      range = { last: Number(id.split('-')[1]), start: span.start, at: 0, surface: form, fresh: true }
      continue
    }
    let span: Span
    const joined = range !== null && !range.fresh
    if (range === null) span = append(form, misc)
    else {
      const part = partSpan(range.surface, range.at, form, Number(id) === range.last)
      span = { start: range.start + part.start, end: range.start + part.end }
      range.at = part.end
      range.fresh = false
      if (Number(id) === range.last) range = null
    }
    tokens.push({
      ...span,
      form,
      lemma,
      upos,
      xpos,
      feats: readFeats(feats),
      head: Number(head) - 1,
      deprel,
      ...(joined ? { joined } : {}),
    })
    tags.push(miscOf(misc).get('NER') ?? 'O')
  }
  into.sentences.push({ start: begun, end: into.text.length, tokens, names: namesOf(tags, tokens) })
}

/** Reads a file as text with offsets. Empty nodes (8.1) are left out; names come from `NER=` in MISC. */
export const readConllu = (file: string): Treebank => {
  const into: Reading = { text: '', gap: '', paragraphs: [], sentences: [] }
  let lines: string[] = []
  let fresh = true
  const close = (): void => {
    if (lines.length === 0) return
    if (fresh && into.text !== '') into.gap = '\n\n'
    const from = into.sentences.length
    readSentence(lines, into)
    const sentence = into.sentences[from]
    const open = into.paragraphs.at(-1)
    if (sentence !== undefined && (fresh || open === undefined)) into.paragraphs.push({ start: sentence.start, end: sentence.end })
    else if (sentence !== undefined && open !== undefined) open.end = sentence.end
    fresh = false
    lines = []
  }
  for (const line of file.split(/\r?\n/u)) {
    if (line === '') close()
    else if (!line.startsWith('#')) lines.push(line)
    else if (/^# new(?:par|doc)\b/u.test(line)) fresh = true
  }
  close()
  return { text: into.text, paragraphs: into.paragraphs, sentences: into.sentences }
}

const tagAt = (sentence: Sentence, index: number): string | null => {
  const name = sentence.names.find((n) => n.first <= index && index <= n.last)
  return name === undefined ? null : `${name.first === index ? 'B' : 'I'}-${name.type}`
}

/** One sentence as CoNLL-U; `joined` words share a multiword token. */
const writeSentence = (sentence: Sentence, text: string): string => {
  const lines = [`# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`]
  const { tokens } = sentence
  const spaceAfter = (end: number, next: Token | undefined): string[] => (next !== undefined && next.start === end ? ['SpaceAfter=No'] : [])
  for (let i = 0; i < tokens.length; i++) {
    const last = lastOfMultiword(tokens, i)
    const token = tokens[i]
    if (token === undefined) continue
    if (last > i) {
      const end = tokens[last]?.end ?? token.end
      const misc = spaceAfter(end, tokens[last + 1])
      lines.push(`${i + 1}-${last + 1}\t${text.slice(token.start, end)}${'\t_'.repeat(7)}\t${misc.join('|') || '_'}`)
    }
    for (let k = i; k <= last; k++) {
      const word = tokens[k]
      if (word === undefined) continue
      const tag = tagAt(sentence, k)
      const misc = [...(tag === null ? [] : [`NER=${tag}`]), ...(last > i ? [] : spaceAfter(word.end, tokens[k + 1]))]
      const columns = [k + 1, word.form, word.lemma, word.upos, word.xpos, writeFeats(word.feats), word.head + 1, word.deprel, '_']
      lines.push([...columns, misc.join('|') || '_'].join('\t'))
    }
    i = last
  }
  return `${lines.join('\n')}\n`
}

/** The index of the last word of the multiword token that begins here (the word itself where there is none). */
const lastOfMultiword = (tokens: readonly Token[], index: number): number => {
  let last = index
  while (tokens[last + 1]?.joined === true) last += 1
  return last
}

/** Sentences as CoNLL-U; `text` is the text their offsets cite. Names stand in MISC as `NER=B-ORG`. */
export const writeConllu = (sentences: readonly Sentence[], text: string): string =>
  sentences.map((sentence) => `${writeSentence(sentence, text)}\n`).join('')
