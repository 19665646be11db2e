/** wink-nlp and compromise on the same texts. In: a treebank, a folder to install them in. Out: their sentences, to be scored as ours, and words a second; or why they could not be installed. */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Treebank } from '../src/language/conllu.ts'
import type { NamedSpan, Sentence, Token } from '../src/language/tree.ts'

const packages = ['wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1', 'compromise@14.17.0']

export interface Peer {
  readonly name: string
  /** Parts of speech and lemmas, no trees: every word but the first hangs on the first. */
  readonly parse: (texts: readonly string[]) => readonly Plain[][][]
  /** Names in sentences of given words, or null where it knows none. */
  readonly names: ((sentences: readonly (readonly string[])[]) => readonly NamedSpan[][]) | null
}

/** A word as a peer tells it; `form` stands in the text as it is. */
interface Plain {
  readonly form: string
  readonly upos: string
  readonly lemma: string
}

interface WinkDoc {
  sentences(): WinkEach
}
interface WinkEach {
  each(visit: (item: WinkItem) => void): void
}
interface WinkItem {
  tokens(): WinkEach
  out(as?: unknown): string
}
interface WinkNlp {
  readDoc(text: string): WinkDoc
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown }
}

const openWink = (load: NodeJS.Require): Peer => {
  const nlp = load('wink-nlp')(load('wink-eng-lite-web-model')) as WinkNlp
  return {
    name: 'wink-nlp',
    parse: (texts) =>
      texts.map((text) => {
        const sentences: Plain[][] = []
        nlp
          .readDoc(text)
          .sentences()
          .each((sentence) => {
            const words: Plain[] = []
            sentence.tokens().each((token) => {
              words.push({ form: token.out(nlp.its.value), upos: token.out(nlp.its.pos), lemma: token.out(nlp.its.lemma) })
            })
            sentences.push(words)
          })
        return sentences
      }),
    names: null,
  }
}

interface CompromiseTerm {
  readonly text: string
  readonly normal: string
  readonly pre: string
  readonly post: string
  readonly tags: readonly string[]
}
interface CompromiseView {
  json(
    options: object,
  ): { readonly terms: readonly CompromiseTerm[]; readonly offset?: { readonly start: number; readonly length: number } }[]
  people(): CompromiseView
  places(): CompromiseView
  organizations(): CompromiseView
}

/** Its tags as parts of speech of Universal Dependencies; the first that a word has wins. */
const partOfSpeech: readonly (readonly [tag: string, upos: string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Value', 'NUM'],
  ['Verb', 'VERB'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Expression', 'INTJ'],
]

const marks = (text: string): Plain[] => [...text.replace(/\s/gu, '')].map((form) => ({ form, upos: 'PUNCT', lemma: form }))

const openCompromise = (load: NodeJS.Require): Peer => {
  const nlp = load('compromise') as (text: string) => CompromiseView
  return {
    name: 'compromise',
    parse: (texts) =>
      texts.map((text) =>
        nlp(text)
          .json({ terms: { tags: true } })
          .map(({ terms }) =>
            terms.flatMap((term) => [
              ...marks(term.pre),
              ...(term.text === ''
                ? []
                : [{ form: term.text, upos: partOfSpeech.find(([tag]) => term.tags.includes(tag))?.[1] ?? 'X', lemma: term.normal }]),
              ...marks(term.post),
            ]),
          ),
      ),
    names: (sentences) =>
      sentences.map((forms) => {
        const starts: number[] = []
        let length = 0
        for (const form of forms) {
          starts.push(length)
          length += form.length + 1
        }
        const view = nlp(forms.join(' '))
        const found = (['PER', 'LOC', 'ORG'] as const).flatMap((type) => {
          const part = type === 'PER' ? view.people() : type === 'LOC' ? view.places() : view.organizations()
          return part.json({ offset: true }).flatMap(({ offset }): NamedSpan[] => {
            if (offset === undefined) return []
            const end = offset.start + offset.length
            const inside = starts.flatMap((start, i) =>
              start >= offset.start && start + (forms[i] ?? '').length <= end && /[\p{L}\p{N}]/u.test(forms[i] ?? '') ? [i] : [],
            )
            const first = inside[0]
            const last = inside.at(-1)
            return first === undefined || last === undefined ? [] : [{ type, first, last, start: first, end: last + 1 }]
          })
        })
        return found.sort((a, b) => a.first - b.first).filter((name, i, all) => i === 0 || name.first > (all[i - 1]?.last ?? -1))
      }),
  }
}

/** Installs them; null where npm cannot. */
export const openPeers = (folder: string): readonly Peer[] | null => {
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, ...packages], { stdio: 'pipe' })
    const load = createRequire(join(folder, 'package.json'))
    return [openWink(load), openCompromise(load)]
  } catch {
    return null
  }
}

/** A peer's sentences with offsets into the treebank's text, where its words are found one after the other. */
export const peerSentences = (peer: Peer, { text, paragraphs }: Treebank): readonly Sentence[] => {
  const parsed = peer.parse(paragraphs.map(({ start, end }) => text.slice(start, end)))
  return parsed.flatMap((sentences, i) => {
    let at = paragraphs[i]?.start ?? 0
    return sentences.flatMap((words): Sentence[] => {
      const tokens = words.flatMap((word): Token[] => {
        const start = text.indexOf(word.form, at)
        if (word.form === '' || start < 0) return []
        at = start + word.form.length
        return [{ start, end: at, form: word.form, lemma: word.lemma, upos: word.upos, xpos: '_', feats: {}, head: 0, deprel: 'dep' }]
      })
      const [first, ...rest] = tokens
      return first === undefined
        ? []
        : [
            {
              start: first.start,
              end: tokens.at(-1)?.end ?? first.end,
              tokens: [{ ...first, head: -1, deprel: 'root' }, ...rest],
              names: [],
            },
          ]
    })
  })
}
