/** Scores the built-in reader on the gold and measures its confidence and speed. In: a gold folder with `dev/`. Out: a table, or JSON with --json. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openParser, type Parser } from '../src/language/parse.ts'
import { readingTexts } from '../src/reading/dateline.ts'
import { builtInReader } from '../src/reading/reader.ts'
import type { Document } from '../src/text/document.ts'
import { openSources } from '../src/text/open.ts'
import { openWorld } from '../src/world/open.ts'
import type { World } from '../src/world/world.ts'
import { leftOut, type Reliability, reliabilityLines, reliabilityOf } from './calibration.ts'
import { goldDocuments } from './gold-documents.ts'
import { type GoldReading, readGold } from './read-gold.ts'
import { type Scores, sumScores } from './score.ts'

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
export interface PartScores extends Scores {
  readonly lowest: { readonly document: string; readonly f1: number }
}

export interface ReadingFigures {
  readonly scores: Readonly<Record<string, PartScores>>
  /** Each document by a calibration fitted without it: all of them, and those that nobody mended on. */
  readonly reliability: { readonly all: Reliability; readonly held: Reliability }
  readonly speed: ReadingSpeed
}

const timedRuns = 7

const partScores = (readings: readonly GoldReading[]): PartScores => {
  const [lowest] = readings.map(({ name, outcome }) => ({ document: name, f1: sumScores([outcome]).f1 ?? 0 })).sort((a, b) => a.f1 - b.f1)
  if (lowest === undefined) throw new Error('no document to score')
  return { ...sumScores(readings.map(({ outcome }) => outcome)), lowest }
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

const report = ({ scores, reliability, speed }: ReadingFigures): string => {
  const lines = Object.entries(scores).flatMap(([name, one]) => [
    `${name} (${one.documents} ${one.documents === 1 ? 'document' : 'documents'}): precision ${one.precision}, recall ${one.recall}, F1 ${one.f1}, factF1 ${one.factF1}, fields right ${one.fields} %, quotes off ${one.ungroundedQuotes}, lowest F1 of a document ${one.lowest.f1} (${one.lowest.document})`,
    ...Object.entries(one.byKind).map(([kind, found]) => `  ${kind.padEnd(12)}${found}`),
    `  fields      ${Object.entries(one.byField)
      .map(([field, found]) => `${field} ${found}`)
      .join(', ')}`,
  ])
  const told = [
    'confidence, each document by weights fitted without it:',
    ...reliabilityLines(reliability.all),
    `  on own-held alone: expected calibration error ${reliability.held.expectedError.toFixed(3)} over ${reliability.held.claims} claims`,
  ]
  const share = Math.round((100 * speed.rulesMs) / (speed.parseMs + speed.rulesMs))
  return [
    ...lines,
    ...told,
    `${Math.round(speed.wordsPerSecond)} words/s, parsing and rules, one thread (${Math.round(speed.least)} to ${Math.round(speed.most)}; ${speed.words} words in ${speed.documents} documents, warm, median of ${timedRuns})`,
    `rules take ${share} % of it: ${(speed.rulesMs / speed.parseMs).toFixed(2)} of the time of parsing`,
  ].join('\n')
}

const main = async (): Promise<void> => {
  const folder = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/gold')
  if (!existsSync(folder))
    console.error(`bench:reading: no gold in ${folder}, so only the project's own documents: npm run bench:reading -- GOLD_DIR`)
  const parser = await openParser()
  const world = openWorld()
  const documents = goldDocuments(folder)
  const readings: GoldReading[] = []
  for (const one of documents) readings.push(await readGold(one, parser, world))
  const scores = Object.fromEntries([...Map.groupBy(readings, ({ part }) => part)].map(([part, own]) => [part, partScores(own)]))
  const told = leftOut(readings.flatMap(({ observed }) => observed))
  const held = new Set(readings.flatMap(({ part, name }) => (part === 'own-held' ? [name] : [])))
  const reliability = { all: reliabilityOf(told), held: reliabilityOf(told.filter(({ document }) => held.has(document))) }
  const timed = [...(await exampleDocuments()), ...documents.map(({ document }) => document)]
  const figures: ReadingFigures = { scores, reliability, speed: await measureSpeed(timed, parser, world) }
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : report(figures))
}

await main()
