/** Parse [edge]: paragraphs to sentences with trees. In: texts with their offsets. Out: for each text its sentences. Runs on one thread. */
import { readFile } from 'node:fs/promises'
import type { InferenceSession, Tensor } from 'onnxruntime-web'
import {
  batchesOf,
  formEncoder,
  headsAt,
  type Inputs,
  inputsOf,
  type Labels,
  nameOddsAt,
  namesIn,
  type Outputs,
  sentenceAt,
  vectorRows,
  type Word,
} from './batch.ts'
import { readFeats } from './conllu.ts'
import { readLexicon } from './lemma.ts'
import { agreeNames, type NameOdds } from './name-agreement.ts'
import { segmentSentences } from './segment.ts'
import { openSplitter, type Splitter, type StoredSplitter } from './splitter.ts'
import type { Sentence } from './tree.ts'
import { countCases, sentenceCase } from './truecase.ts'

export type Backend = 'node' | 'wasm'

/** One paragraph of a document: `start` is its offset in `Document.text`. */
export interface ParseText {
  readonly text: string
  readonly start: number
  readonly role?: 'heading' | 'title' | 'item' | 'paragraph' | 'cell'
}

export type OnWords = (done: number, of: number) => void
type OnOdds = (sentence: number, odds: Float32Array) => void

/** Of a sentence without words. */
const noOdds: Float32Array = new Float32Array()

export interface Parser {
  readonly backend: Backend
  /** One list of sentences a text, in order; offsets are those of the document. `onWords` hears of words parsed, of how many. */
  parse(texts: readonly ParseText[], onWords?: OnWords): Promise<readonly Sentence[][]>
  /** One sentence a list of words, each for itself; an empty list gives an empty sentence. */
  parseWords(sentences: readonly (readonly Word[])[]): Promise<readonly Sentence[]>
  /** The same for the sentences of one document, whose names agree. */
  parseDocument(sentences: readonly (readonly Word[])[]): Promise<readonly Sentence[]>
}

/** Words of a batch, padding included: more saves no time. */
const batchCells = 1024

/** So many longer capitalised words make a heading one that is written in title case. */
const headingWords = 2

type Runtime = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>

const modelFile = (name: string): URL => new URL(`./model/${name}`, import.meta.url)

const loadRuntime = async (wanted: Backend | undefined): Promise<{ backend: Backend; runtime: Runtime }> => {
  if (wanted !== 'wasm') {
    try {
      return { backend: 'node', runtime: (await import('onnxruntime-node')) as Runtime }
    } catch (error) {
      if (wanted === 'node') throw error
    }
  }
  // `npm run prepare` puts the three files of onnxruntime-web there that are run
  const runtime = await import('#onnxruntime-web')
  runtime.env.wasm.numThreads = 1
  return { backend: 'wasm', runtime }
}

const readLabels = (file: string): Labels => {
  const stored = JSON.parse(file) as Omit<Labels, 'tags'> & { tags: [string, string, string][] }
  return { ...stored, tags: stored.tags.map(([upos, xpos, feats]) => [upos, xpos, Object.freeze(readFeats(feats))]) }
}

const runSession = async (session: InferenceSession, { Tensor }: Runtime, inputs: Inputs): Promise<Outputs> => {
  const { size, length } = inputs
  const tensor = (data: Int32Array, ...shape: number[]): Tensor => new Tensor('int32', data, shape)
  const made = await session.run({
    words: tensor(inputs.words, size, length),
    features: tensor(inputs.features, size, length, inputs.features.length / (size * length)),
    lengths: tensor(inputs.lengths, size),
    heads: tensor(inputs.heads, size, length),
  })
  // the graph fixes names and types of its outputs
  const data = (name: string): unknown => made[name]?.data
  return {
    arcs: data('arcs') as Float32Array,
    candidates: data('candidates') as Int32Array,
    relations: data('relations') as Float32Array,
    tags: data('tags') as Int32Array,
    lemmas: data('lemmas') as Int32Array,
    names: data('names') as Float32Array,
  }
}

/** Loads the model; `backend` insists on one runtime, else onnxruntime-node is taken where it is installed, onnxruntime-web where not. */
export const openParser = async (options: { backend?: Backend } = {}): Promise<Parser> => {
  const [{ backend, runtime }, model, wordList, labelFile, lexiconFile, commonFile, splitterFile] = await Promise.all([
    loadRuntime(options.backend),
    readFile(modelFile('model.onnx')),
    readFile(modelFile('words.txt'), 'utf8'),
    readFile(modelFile('labels.json'), 'utf8'),
    readFile(modelFile('lemmas.tsv'), 'utf8'),
    readFile(modelFile('common.txt'), 'utf8'),
    readFile(modelFile('sentences.json'), 'utf8'),
  ])
  const session = await runtime.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' })
  const labels = readLabels(labelFile)
  const rows = vectorRows(wordList.trimEnd().split('\n'))
  const lexicon = readLexicon(lexiconFile, rows)
  const common = new Set(commonFile.trimEnd().split('\n'))
  const encode = formEncoder(rows)
  const splitter = openSplitter(JSON.parse(splitterFile) as StoredSplitter, encode)

  const parseWords = async (sentences: readonly (readonly Word[])[], onWords?: OnWords, keepOdds?: OnOdds): Promise<Sentence[]> => {
    const all = sentences.reduce((sum, words) => sum + words.length, 0)
    let done = 0
    const parsed: Sentence[] = sentences.map(() => ({ start: 0, end: 0, tokens: [], names: [] }))
    // sentences with a head beyond the two whose relations are scored are asked once more, for the relations of the tree that was found
    const found = new Map<number, readonly number[]>()
    const run = async (indices: readonly number[], isAgain: boolean): Promise<void> => {
      const lengths = indices.map((index) => sentences[index]?.length ?? 0)
      for (const group of batchesOf(lengths, batchCells)) {
        const batch = group.map((i) => indices[i] ?? 0)
        const words = batch.map((index) => sentences[index] ?? [])
        const inputs = inputsOf(words, encode, isAgain ? batch.map((index) => found.get(index) ?? []) : undefined)
        const outputs = await runSession(session, runtime, inputs)
        words.forEach((own, row) => {
          const index = batch[row] ?? 0
          const decoded = headsAt(outputs, inputs, row, own.length, labels)
          const heads = found.get(index) ?? decoded.heads
          if (!isAgain && !decoded.scored) {
            found.set(index, heads)
            return
          }
          parsed[index] = sentenceAt(outputs, inputs, row, own, heads, labels, lexicon)
          keepOdds?.(index, nameOddsAt(outputs, inputs, row, own, labels))
          done += own.length
        })
        onWords?.(done, all)
      }
    }
    await run([...sentences.keys()], false)
    await run([...found.keys()], true)
    return parsed
  }

  const parseDocument = async (sentences: readonly (readonly Word[])[], onWords?: OnWords): Promise<Sentence[]> => {
    const found: NameOdds[] = sentences.map((words) => ({ forms: words.map((word) => word.seen ?? word.form), odds: noOdds }))
    const parsed = await parseWords(sentences, onWords, (index, odds) => {
      found[index] = { forms: found[index]?.forms ?? [], odds }
    })
    const agreed = agreeNames(found, labels.names)
    return parsed.map((sentence, i) => {
      const odds = agreed[i] ?? noOdds
      return odds === found[i]?.odds ? sentence : { ...sentence, names: namesIn(odds, sentence.tokens, labels) }
    })
  }

  const parse = async (texts: readonly ParseText[], onWords?: OnWords): Promise<Sentence[][]> => {
    const words = texts.map((text) => wordsOf(splitter, text))
    const formsOf = (sentence: readonly Word[]): string[] => sentence.map((word) => word.form)
    const counts = countCases(words.flat().map(formsOf))
    const shown = texts.flatMap(({ role }, i) => {
      const least = role === 'heading' || role === 'title' ? headingWords : undefined
      return (words[i] ?? []).map((sentence) => {
        const seen = sentenceCase(formsOf(sentence), common, counts, least)
        return sentence.map((word, k) => (seen[k] === word.form ? word : { ...word, seen: seen[k] ?? word.form }))
      })
    })
    const parsed = (await parseDocument(shown, onWords)).values()
    return words.map((sentences) => sentences.flatMap(() => parsed.next().value ?? []))
  }

  return { backend, parse, parseWords, parseDocument }
}

/** Sentences of a paragraph as words. */
const wordsOf = (splitter: Splitter, { text, start }: ParseText): Word[][] =>
  segmentSentences(splitter, text, start).map((sentence) =>
    sentence.tokens.flatMap((token) =>
      token.words.map((word, i) => ({
        ...word,
        form: text.slice(word.start - start, word.end - start),
        ...(i > 0 ? { joined: true } : {}),
      })),
    ),
  )
