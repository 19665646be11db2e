/** Verdicts measured: each labelled case goes the whole way from its text to its verdict. In: the files of this folder. Out: accuracy by verdict, and what went wrong. */
import { readFileSync } from 'node:fs'
import { corpusOf } from '../../src/calls/corpus.ts'
import { judge } from '../../src/calls/judge.ts'
import { type ReadResult, readDocument } from '../../src/calls/read.ts'
import type { Parser } from '../../src/language/parse.ts'
import { documentFromText } from '../../src/text/open.ts'
import type { World } from '../../src/world/world.ts'
import { casesOf, type VerdictCase } from './case.ts'

/** Code was mended on `dev`; `held` was written before any answer was looked at, and is scored only. */
export const caseFiles = ['dev', 'held'] as const

export const casesIn = (name: (typeof caseFiles)[number]): readonly VerdictCase[] =>
  casesOf(readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8'))

/** `read` false: the reader made no claim of these words. `given`: the verdicts on the aspect asked, each with its sentence. */
export interface Outcome {
  readonly asked: VerdictCase
  readonly read: boolean
  readonly given: readonly { readonly verdict: string; readonly because: string }[]
  readonly right: boolean
}

const outcomeOf = async (asked: VerdictCase, parser: Parser, world: World): Promise<Outcome> => {
  const results: ReadResult[] = []
  for (const { text, ...about } of asked.documents) results.push(await readDocument(documentFromText(text, about), { parser, world }))
  const texts = new Map(results.map(({ document }) => [document.id, document.text]))
  const { items, verdicts } = judge(corpusOf(results), world, asked.asOf)
  const meant = items.flatMap((item) => {
    const claims = item.claims.filter(({ claim, documentId }) =>
      (texts.get(documentId) ?? '').slice(claim.sentence.start, claim.sentence.end).includes(asked.words),
    )
    return claims.length === 0 ? [] : [{ item, ids: new Set(claims.map(({ claim }) => claim.id)) }]
  })
  const given = meant.flatMap(({ item, ids }) =>
    (verdicts.get(item.id) ?? []).filter(({ aspect, claims }) => aspect === asked.aspect && claims.some((id) => ids.has(id))),
  )
  const others = given.filter(({ verdict }) => verdict !== asked.expected && !asked.also.includes(verdict))
  return { asked, read: meant.length > 0, given, right: others.length === 0 && given.some(({ verdict }) => verdict === asked.expected) }
}

export const outcomesOf = async (cases: readonly VerdictCase[], parser: Parser, world: World): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const one of cases) outcomes.push(await outcomeOf(one, parser, world))
  return outcomes
}

export const verdictHead = ['verdict', 'cases', 'read', 'right', 'accuracy, %', 'given where another was right'] as const

const row = (name: string, cases: readonly Outcome[], wrongly: number): readonly string[] => {
  const right = cases.filter((one) => one.right).length
  const accuracy = cases.length === 0 ? '' : ((100 * right) / cases.length).toFixed(1)
  return [name, String(cases.length), String(cases.filter(({ read }) => read).length), String(right), accuracy, String(wrongly)]
}

/** A row for the whole set, and one for each verdict in it. */
export const verdictRows = (name: string, outcomes: readonly Outcome[]): readonly (readonly string[])[] => {
  const wronglyGiven = (verdict: string): number =>
    outcomes.filter(
      ({ asked, given }) =>
        asked.expected !== verdict && !asked.also.some((one) => one === verdict) && given.some((one) => one.verdict === verdict),
    ).length
  const kinds = [...Map.groupBy(outcomes, ({ asked }) => asked.expected)].sort(([left], [right]) => left.localeCompare(right, 'en'))
  const wrong = outcomes.filter(({ right, given }) => !right && given.length > 0).length
  return [row(`**${name}**`, outcomes, wrong), ...kinds.map(([verdict, cases]) => row(verdict, cases, wronglyGiven(verdict)))]
}

/** What went wrong with a case, in one line. */
export const missText = ({ asked, read, given }: Outcome): string =>
  `${asked.id}: ${asked.aspect} should be ${asked.expected} (${asked.why}); ${read ? given.map(({ verdict, because }) => `${verdict}: ${because}`).join(' | ') || 'no verdict on it' : 'not read'}`

/** The rows of all sets, one after the other. */
export const verdictTable = async (
  names: readonly (typeof caseFiles)[number][],
  parser: Parser,
  world: World,
): Promise<readonly (readonly string[])[]> => {
  const rows: (readonly string[])[] = []
  for (const name of names) rows.push(...verdictRows(name, await outcomesOf(casesIn(name), parser, world)))
  return rows
}
