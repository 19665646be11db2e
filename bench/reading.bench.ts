/** Scores the built-in reader on the gold and measures its speed. In: a gold folder with `dev/` and `score.mjs`. Out: a table, or JSON with --json. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/calls/read.ts'
import { openParser, type Parser } from '../src/language/parse.ts'
import { readingTexts } from '../src/reading/dateline.ts'
import { builtInReader } from '../src/reading/reader.ts'
import type { Document } from '../src/text/document.ts'
import { documentFromText, openSources } from '../src/text/open.ts'
import { openWorld } from '../src/world/open.ts'
import type { World } from '../src/world/world.ts'

/** What the gold's own scorer prints with --json; per cent. */
export interface GoldScores {
  readonly documents: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  /** F1 without statements and assessments. */
  readonly factF1: number | null
  /** Fields of matched claims that are right. */
  readonly fields: number | null
  readonly byKind: Readonly<Record<string, string>>
  /** Quotes that are not the words at their offsets. */
  readonly ungroundedQuotes: number
}

/** One thread; the median of warm runs over all documents. */
export interface ReadingSpeed {
  readonly documents: number
  readonly words: number
  readonly wordsPerSecond: number
  readonly least: number
  readonly most: number
  readonly parseMs: number
  readonly rulesMs: number
}

/** Scores of several documents together, and of the one of them with the lowest F1. */
export interface PartScores extends GoldScores {
  readonly lowest: { readonly document: string; readonly f1: number }
}

export interface ReadingFigures {
  readonly scores: Readonly<Record<string, PartScores>>
  readonly speed: ReadingSpeed
}

interface Part {
  readonly name: string
  readonly folder: (gold: string) => string
  readonly holds: (file: string) => boolean
}

const ownDocuments = fileURLToPath(new URL('documents', import.meta.url))

/** The acceptance document is the seed; `dev` was written to develop on, and so was half of our own documents: the other half is only scored. */
const parts: readonly Part[] = [
  { name: 'seed', folder: (gold) => join(gold, 'dev'), holds: (file) => file.startsWith('summit-analysis') },
  { name: 'dev', folder: (gold) => join(gold, 'dev'), holds: (file) => !file.startsWith('summit-analysis') },
  { name: 'own-dev', folder: () => ownDocuments, holds: (file) => file.startsWith('dev-') },
  { name: 'own-held', folder: () => ownDocuments, holds: (file) => file.startsWith('held-') },
]
const timedRuns = 7

const goldDocument = (folder: string, file: string): Document => {
  const gold = JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8')) as { published?: string }
  return documentFromText(readFileSync(join(folder, file), 'utf8'), { name: file, published: gold.published ?? null })
}

const textsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()

/** `lines`: by file, what `read --json` prints of it. */
const scoreOf = (gold: string, folder: string, lines: ReadonlyMap<string, string>): GoldScores => {
  const work = mkdtempSync(join(tmpdir(), 'chancery-reading-'))
  try {
    for (const file of lines.keys())
      for (const name of [file, file.replace(/\.txt$/, '.gold.json')]) copyFileSync(join(folder, name), join(work, name))
    const out = join(work, 'claims.jsonl')
    writeFileSync(out, `${[...lines.values()].join('\n')}\n`)
    return JSON.parse(
      execFileSync(process.execPath, [join(gold, 'score.mjs'), work, out, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    ) as GoldScores
  } finally {
    rmSync(work, { recursive: true })
  }
}

const scorePart = async (gold: string, folder: string, files: readonly string[], parser: Parser, world: World): Promise<PartScores> => {
  const lines = new Map<string, string>()
  for (const file of files) {
    const { document, claims, rejected } = await readDocument(goldDocument(folder, file), { parser, world })
    lines.set(file, JSON.stringify({ document, claims, rejected }))
  }
  const [lowest] = [...lines]
    .map((line) => ({ document: line[0], f1: scoreOf(gold, folder, new Map([line])).f1 ?? 0 }))
    .sort((a, b) => a.f1 - b.f1)
  if (lowest === undefined) throw new Error(`no document in ${folder}`)
  return { ...scoreOf(gold, folder, lines), lowest }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const measureSpeed = async (documents: readonly Document[], parser: Parser, world: World): Promise<ReadingSpeed> => {
  const reader = builtInReader(world)
  const runs: { parseMs: number; rulesMs: number }[] = []
  let words = 0
  for (let run = 0; run <= timedRuns; run++) {
    let [parseMs, rulesMs] = [0, 0]
    words = 0
    for (const document of documents) {
      const begun = performance.now()
      const parsed = await parser.parse(readingTexts(document))
      const between = performance.now()
      reader(document, parsed)
      rulesMs += performance.now() - between
      parseMs += between - begun
      words += parsed.flat().reduce((sum, { tokens }) => sum + tokens.length, 0)
    }
    if (run > 0) runs.push({ parseMs, rulesMs }) // the first run warms up
  }
  const rates = runs.map(({ parseMs, rulesMs }) => (1000 * words) / (parseMs + rulesMs))
  return {
    documents: documents.length,
    words,
    wordsPerSecond: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    parseMs: median(runs.map((one) => one.parseMs)),
    rulesMs: median(runs.map((one) => one.rulesMs)),
  }
}

const exampleDocuments = async (): Promise<Document[]> => {
  const folder = fileURLToPath(new URL('../examples', import.meta.url))
  const documents: Document[] = []
  const onProblem = (problem: Error): never => {
    throw problem
  }
  for await (const document of openSources([folder], { cwd: folder, onProblem })) documents.push(document)
  return documents
}

const report = ({ scores, speed }: ReadingFigures): string => {
  const lines = Object.entries(scores).flatMap(([name, one]) => [
    `${name} (${one.documents} ${one.documents === 1 ? 'document' : 'documents'}): precision ${one.precision}, recall ${one.recall}, F1 ${one.f1}, factF1 ${one.factF1}, fields right ${one.fields} %, quotes off ${one.ungroundedQuotes}, lowest F1 of a document ${one.lowest.f1} (${one.lowest.document})`,
    ...Object.entries(one.byKind).map(([kind, found]) => `  ${kind.padEnd(12)}${found}`),
  ])
  const share = Math.round((100 * speed.rulesMs) / (speed.parseMs + speed.rulesMs))
  return [
    ...lines,
    `${Math.round(speed.wordsPerSecond)} words/s, parsing and rules, one thread (${Math.round(speed.least)} to ${Math.round(speed.most)}; ${speed.words} words in ${speed.documents} documents, warm, median of ${timedRuns})`,
    `rules take ${share} % of it: ${(speed.rulesMs / speed.parseMs).toFixed(2)} of the time of parsing`,
  ].join('\n')
}

const main = async (): Promise<void> => {
  const gold = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/gold')
  const there = existsSync(join(gold, 'score.mjs'))
  if (!there) console.error(`bench:reading: no gold in ${gold}, so only the speed on the examples: npm run bench:reading -- GOLD_DIR`)
  const parser = await openParser()
  const world = openWorld()
  const files = there ? textsOf(join(gold, 'dev')) : []
  const scores: Record<string, PartScores> = {}
  for (const { name, folder, holds } of there ? parts : []) {
    const own = textsOf(folder(gold)).filter(holds)
    if (own.length > 0) scores[name] = await scorePart(gold, folder(gold), own, parser, world)
  }
  const documents = [...(await exampleDocuments()), ...files.map((file) => goldDocument(join(gold, 'dev'), file))]
  const figures: ReadingFigures = { scores, speed: await measureSpeed(documents, parser, world) }
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : report(figures))
}

await main()
