/** Scores the language engine on the treebanks and measures its speed. In: a treebank folder. Out: a table, or JSON with --json. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Word } from '../src/language/batch.ts'
import { readConllu, writeConllu } from '../src/language/conllu.ts'
import { type Backend, openParser, type Parser } from '../src/language/parse.ts'
import type { Sentence } from '../src/language/tree.ts'

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

/** Words of an IOB file: the second column; offsets count words, they are not used. */
const readIobWords = (path: string): Word[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split(/\n\n/u)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^\d+\t/u.test(line))
        .map((line, i) => ({ form: line.split('\t')[1] ?? '', start: i, end: i + 1 })),
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
    writeFileSync(system, writeIob(await parser.parseWords(readIobWords(names))))
    scores[`${name}-names-gold-tokens`] = score(folder, 'score-ner.mjs', names, system)
  }
  return scores
}

export interface Speed {
  readonly backend: Backend
  readonly words: number
  /** Words a second, end to end: tokenizer, network, decoding. */
  readonly median: number
  readonly least: number
  readonly most: number
  readonly loadMs: number
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const measureSpeed = async (backend: Backend, folder: string, runs: number): Promise<Speed> => {
  const loads: number[] = []
  let parser: Parser | undefined
  for (let i = 0; i < 3; i++) {
    const begun = performance.now()
    parser = await openParser({ backend })
    loads.push(performance.now() - begun)
  }
  if (parser === undefined) throw new Error('no parser was opened')
  const { text, paragraphs } = readConllu(readFileSync(join(folder, 'en_ewt-dev.conllu'), 'utf8'))
  const texts = paragraphs.map((p) => ({ text: text.slice(p.start, p.end), start: p.start }))
  const rates: number[] = []
  let words = 0
  for (let i = 0; i <= runs; i++) {
    const begun = performance.now()
    const parsed = await parser.parse(texts)
    const seconds = (performance.now() - begun) / 1000
    words = parsed.flat().reduce((sum, s) => sum + s.tokens.length, 0)
    if (i > 0) rates.push(words / seconds) // the first run warms up
  }
  return { backend, words, median: median(rates), least: Math.min(...rates), most: Math.max(...rates), loadMs: median(loads) }
}

const modelBytes = (): number =>
  ['model.onnx', 'words.txt', 'labels.json', 'lemmas.tsv'].reduce(
    (sum, name) => sum + readFileSync(new URL(`../src/language/model/${name}`, import.meta.url)).length,
    0,
  )

const report = (scores: Record<string, Scores>, speeds: readonly Speed[]): string => {
  const columns = ['Tokens', 'Sentences', 'Words', 'UPOS', 'XPOS', 'Lemma', 'UAS', 'LAS', 'LAS+sub', 'CLAS']
  const lines = [`${''.padEnd(18)}${columns.map((c) => c.padStart(10)).join('')}`]
  const trees = Object.entries(scores).filter(([name]) => !name.includes('names'))
  for (const [name, s] of trees) lines.push(`${name.padEnd(18)}${columns.map((c) => percent(s[c]).padStart(10)).join('')}`)
  for (const [name, s] of Object.entries(scores).filter(([n]) => n.includes('names'))) {
    lines.push(
      `${name}: F1 ${Object.entries(s)
        .map(([type, m]) => `${type} ${percent(m)}`)
        .join(', ')}`,
    )
  }
  if ('ewt-names-gold-tokens' in scores)
    lines.push('  (lists of names used in training overlap with it; without them F1 was 65.6: src/language/model/CARD.md)')
  for (const s of speeds) {
    const rate = [s.median, s.least, s.most].map((n) => Math.round(n))
    lines.push(
      `${s.backend}: ${rate[0]} words/s end to end, one thread (${rate[1]} to ${rate[2]}; ${s.words} words); loads in ${Math.round(s.loadMs)} ms`,
    )
  }
  lines.push(`model and vectors: ${(modelBytes() / 1e6).toFixed(1)} MB`)
  return lines.join('\n')
}

const folder = resolve(process.argv.slice(2).find((a) => !a.startsWith('--')) ?? '../shared/treebank')
if (!existsSync(join(folder, 'en_ewt-dev.conllu'))) {
  console.log(`bench:language: no treebank in ${folder}; give its folder: npm run bench:language -- FOLDER`)
} else {
  const work = mkdtempSync(join(tmpdir(), 'chancery-language-'))
  const parser = await openParser()
  const scores = { ...(await measureTreebank(parser, folder, 'ewt', work)), ...(await measureTreebank(parser, folder, 'gum', work)) }
  const speeds = process.argv.includes('--no-speed') ? [] : [await measureSpeed('node', folder, 5), await measureSpeed('wasm', folder, 5)]
  rmSync(work, { recursive: true })
  if (process.argv.includes('--json')) console.log(JSON.stringify({ scores, speeds, modelBytes: modelBytes() }, null, 1))
  else console.log(report(scores, speeds))
}
