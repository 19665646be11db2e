/**
 * Scores the language engine on the treebanks, measures its speed on one core and two and its memory, and does the same with peers. In: a treebank folder.
 * Out: a table, or JSON with --json. --no-speed: scores alone; --no-memory: all but memory, which takes minutes.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Word } from '../src/language/batch.ts'
import { readConllu, type Treebank, writeConllu } from '../src/language/conllu.ts'
import { openCrew } from '../src/language/crew.ts'
import { type Backend, openParser, type Parser, type ParseText } from '../src/language/parse.ts'
import type { Sentence } from '../src/language/tree.ts'
import type { Memory } from './language-memory.ts'
import { openPeers, type Peer, peerSentences } from './language-peers.ts'

interface Metric {
  readonly f1: number
}
type Scores = Readonly<Record<string, Metric>>

const percent = (metric: Metric | undefined): string => (100 * (metric?.f1 ?? 0)).toFixed(2)

/** Runs a scorer of the treebank folder and reads its JSON. */
const score = (folder: string, scorer: string, gold: string, system: string): Scores =>
  JSON.parse(execFileSync(process.execPath, [join(folder, scorer), '--json', gold, system], { encoding: 'utf8', maxBuffer: 1 << 26 }))

/** One token a line with its tag; sentences parted by an empty line. */
const writeIob = (sentences: readonly Sentence[]): string =>
  sentences
    .map(({ tokens, names }) =>
      tokens
        .map((token, i) => {
          const name = names.find((n) => n.first <= i && i <= n.last)
          return `${i + 1}\t${token.form}\t${name === undefined ? 'O' : `${name.first === i ? 'B' : 'I'}-${name.type}`}\t-\t-\n`
        })
        .join(''),
    )
    .join('\n')

/** Documents of an IOB file, their sentences as words (the second column); offsets count words, they are not used. */
const readIobDocuments = (path: string): Word[][][] =>
  readFileSync(path, 'utf8')
    .split(/^# newdoc id.*$/mu)
    .map((document) =>
      document
        .trim()
        .split(/\n\n/u)
        .map((block) =>
          block
            .split('\n')
            .filter((line) => /^\d+\t/u.test(line))
            .map((line, i) => ({ form: line.split('\t')[1] ?? '', start: i, end: i + 1 })),
        )
        .filter((words) => words.length > 0),
    )

const measureTreebank = async (parser: Parser, folder: string, name: string, work: string): Promise<Record<string, Scores>> => {
  const gold = join(folder, `en_${name}-dev.conllu`)
  const treebank = readConllu(readFileSync(gold, 'utf8'))
  const system = join(work, `${name}.conllu`)
  const fromGold = await parser.parseWords(treebank.sentences.map((s) => s.tokens))
  writeFileSync(system, writeConllu(fromGold, treebank.text))
  const scores: Record<string, Scores> = { [`${name}-gold-tokens`]: score(folder, 'score-conllu.mjs', gold, system) }
  const raw = await parser.parse(treebank.paragraphs.map((p) => ({ text: treebank.text.slice(p.start, p.end), start: p.start })))
  writeFileSync(system, writeConllu(raw.flat(), treebank.text))
  scores[`${name}-raw`] = score(folder, 'score-conllu.mjs', gold, system)
  const names = join(folder, `en_${name}-ner-dev.iob2`)
  if (existsSync(names)) {
    const found: Sentence[] = []
    for (const document of readIobDocuments(names)) found.push(...(await parser.parseDocument(document)))
    writeFileSync(system, writeIob(found))
    scores[`${name}-names-gold-tokens`] = score(folder, 'score-ner.mjs', names, system)
  }
  return scores
}

export interface Speed {
  readonly backend: Backend
  readonly threads: number
  readonly words: number
  /** Words a second, end to end: tokenizer, network, decoding. */
  readonly median: number
  readonly least: number
  readonly most: number
  readonly loadMs: number
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const evalTexts = (folder: string): readonly ParseText[] => {
  const { text, paragraphs } = readConllu(readFileSync(join(folder, 'en_ewt-dev.conllu'), 'utf8'))
  return paragraphs.map((p) => ({ text: text.slice(p.start, p.end), start: p.start }))
}

/** Runs it so many times, and once before to warm up. `once` tells how many words it took. */
const rateOf = async (runs: number, once: () => number | Promise<number>): Promise<Pick<Speed, 'words' | 'median' | 'least' | 'most'>> => {
  const rates: number[] = []
  let words = 0
  for (let i = 0; i <= runs; i++) {
    const begun = performance.now()
    words = await once()
    if (i > 0) rates.push((1000 * words) / (performance.now() - begun))
  }
  return { words, median: median(rates), least: Math.min(...rates), most: Math.max(...rates) }
}

const countWords = (sentences: readonly Sentence[]): number => sentences.reduce((sum, s) => sum + s.tokens.length, 0)

const measureSpeed = async (backend: Backend, folder: string, runs: number): Promise<Speed> => {
  const loads: number[] = []
  let parser: Parser | undefined
  for (let i = 0; i < 3; i++) {
    const begun = performance.now()
    parser = await openParser({ backend })
    loads.push(performance.now() - begun)
  }
  if (parser === undefined) throw new Error('no parser was opened')
  const opened = parser
  const texts = evalTexts(folder)
  const rate = await rateOf(runs, async () => countWords((await opened.parse(texts)).flat()))
  return { backend, threads: 1, ...rate, loadMs: median(loads) }
}

/** The same texts, eight times over: enough for threads to share. */
const measureCrew = async (folder: string, threads: number, runs: number): Promise<Speed> => {
  const begun = performance.now()
  const crew = await openCrew({ threads, backend: 'node' })
  const loadMs = performance.now() - begun
  const texts = Array.from({ length: 8 }, () => evalTexts(folder)).flat()
  const rate = await rateOf(runs, async () => {
    let words = 0
    for await (const sentences of crew.parseStream(texts)) words += countWords(sentences)
    return words
  })
  await crew.close()
  return { backend: 'node', threads, ...rate, loadMs }
}

const measureMemory = (folder: string): readonly Memory[] =>
  ['8', '32'].map((megabytes) =>
    JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'language-memory.ts'), folder, megabytes], { encoding: 'utf8' })),
  )

/** What a peer knows, scored as ours is: no trees. */
export interface PeerFigures {
  readonly name: string
  readonly scores: Scores
  readonly names: Scores | null
  readonly wordsPerSecond: number
}

const measurePeer = async (peer: Peer, folder: string, work: string, runs: number): Promise<PeerFigures> => {
  const gold = join(folder, 'en_ewt-dev.conllu')
  const treebank: Treebank = readConllu(readFileSync(gold, 'utf8'))
  const system = join(work, 'peer')
  writeFileSync(system, writeConllu(peerSentences(peer, treebank), treebank.text))
  const scores = score(folder, 'score-conllu.mjs', gold, system)
  const texts = evalTexts(folder).map(({ text }) => text)
  const { median: wordsPerSecond } = await rateOf(runs, () =>
    peer.parse(texts).reduce((sum, sentences) => sum + sentences.reduce((all, words) => all + words.length, 0), 0),
  )
  const iob = join(folder, 'en_ewt-ner-dev.iob2')
  const names = peer.names
  if (names === null || !existsSync(iob)) return { name: peer.name, scores, names: null, wordsPerSecond }
  const words = readIobDocuments(iob).flat()
  const found = names(words.map((sentence) => sentence.map(({ form }) => form)))
  const blank = { lemma: '', upos: '', xpos: '', feats: {}, head: -1, deprel: '' }
  const sentences = words.map(
    (tokens, i): Sentence => ({ start: 0, end: 0, tokens: tokens.map((t) => ({ ...t, ...blank })), names: found[i] ?? [] }),
  )
  writeFileSync(system, writeIob(sentences))
  return { name: peer.name, scores, names: score(folder, 'score-ner.mjs', iob, system), wordsPerSecond }
}

const modelBytes = (): number =>
  ['model.onnx', 'words.txt', 'labels.json', 'lemmas.tsv', 'sentences.json'].reduce(
    (sum, name) => sum + readFileSync(new URL(`../src/language/model/${name}`, import.meta.url)).length,
    0,
  )

const namesLine = (scores: Scores): string =>
  `F1 ${Object.entries(scores)
    .map(([type, m]) => `${type} ${percent(m)}`)
    .join(', ')}`

interface Figures {
  readonly scores: Record<string, Scores>
  readonly speeds: readonly Speed[]
  readonly memory: readonly Memory[]
  /** null: could not be installed. */
  readonly peers: readonly PeerFigures[] | null
  readonly modelBytes: number
}

const report = ({ scores, speeds, memory, peers, modelBytes: bytes }: Figures): string => {
  const columns = ['Tokens', 'Sentences', 'Words', 'UPOS', 'XPOS', 'Lemma', 'UAS', 'LAS', 'LAS+sub', 'CLAS']
  const lines = [`${''.padEnd(20)}${columns.map((c) => c.padStart(10)).join('')}`]
  const trees = Object.entries(scores).filter(([name]) => !name.includes('names'))
  for (const [name, s] of trees) lines.push(`${name.padEnd(20)}${columns.map((c) => percent(s[c]).padStart(10)).join('')}`)
  for (const { name, scores: s } of peers ?? [])
    lines.push(`${`${name}, ewt-raw`.padEnd(20)}${columns.map((c) => (/AS|XPOS/u.test(c) ? '-' : percent(s[c])).padStart(10)).join('')}`)
  for (const [name, s] of Object.entries(scores).filter(([n]) => n.includes('names'))) lines.push(`${name}: ${namesLine(s)}`)
  if ('ewt-names-gold-tokens' in scores)
    lines.push('  (neither its annotation nor lists made with it in mind were used in training: src/language/model/CARD.md)')
  for (const { name, names } of peers ?? []) if (names !== null) lines.push(`${name}, names: ${namesLine(names)}`)
  for (const s of speeds) {
    const rate = [s.median, s.least, s.most].map((n) => Math.round(n))
    const threads = s.threads === 1 ? 'one thread' : `${s.threads} threads`
    lines.push(
      `${s.backend}: ${rate[0]} words/s end to end, ${threads} (${rate[1]} to ${rate[2]}; ${s.words} words); loads in ${Math.round(s.loadMs)} ms`,
    )
  }
  for (const { name, wordsPerSecond } of peers ?? []) lines.push(`${name}: ${Math.round(wordsPerSecond)} words/s, one thread`)
  if (peers === null) lines.push('peers: npm could not install them')
  for (const one of memory) lines.push(`memory: ${one.peakMegabytes} MB at most, for ${one.megabytes} MB of text (${one.words} words)`)
  lines.push(`model and vectors: ${(bytes / 1e6).toFixed(1)} MB`)
  return lines.join('\n')
}

const measureAll = async (folder: string, withSpeed: boolean, withMemory: boolean): Promise<Figures> => {
  const work = mkdtempSync(join(tmpdir(), 'chancery-language-'))
  try {
    const parser = await openParser()
    const scores = { ...(await measureTreebank(parser, folder, 'ewt', work)), ...(await measureTreebank(parser, folder, 'gum', work)) }
    if (!withSpeed) return { scores, speeds: [], memory: [], peers: [], modelBytes: modelBytes() }
    const speeds = [await measureSpeed('node', folder, 5), await measureCrew(folder, 2, 3), await measureSpeed('wasm', folder, 5)]
    const peers: PeerFigures[] = []
    const opened = openPeers(work)
    for (const peer of opened ?? []) peers.push(await measurePeer(peer, folder, work, 3))
    return {
      scores,
      speeds,
      memory: withMemory ? measureMemory(folder) : [],
      peers: opened === null ? null : peers,
      modelBytes: modelBytes(),
    }
  } finally {
    rmSync(work, { recursive: true })
  }
}

const options = process.argv.slice(2)
const folder = resolve(options.find((a) => !a.startsWith('--')) ?? '../shared/treebank')
if (!existsSync(join(folder, 'en_ewt-dev.conllu'))) {
  console.log(`bench:language: no treebank in ${folder}; give its folder: npm run bench:language -- FOLDER`)
} else {
  const figures = await measureAll(folder, !options.includes('--no-speed'), !options.includes('--no-memory'))
  console.log(options.includes('--json') ? JSON.stringify(figures, null, 1) : report(figures))
}
