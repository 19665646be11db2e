/** Superlative: is it the most, or the least, since that year? In: a figure told so and its series. Out: a verdict with every year counted, and the years that no series has. */
import type { RecordedClaim } from '../record/item.ts'
import { type CheckContext, documentsOf, type Judgement } from './check.ts'
import { independentRows, rowEvidence, sentenceOf } from './evidence.ts'
import { type Observation, observationsFor } from './observations.ts'
import { sinceIn } from './scope-words.ts'
import { listText, sentence, valueText } from './wording.ts'

interface Superlative {
  readonly word: string
  readonly isMost: boolean
  /** The year named by "since", which does not belong to what is outdone. */
  readonly since: number
}

const superlative =
  /\b(?<word>most|highest|largest|biggest|greatest|least|lowest|smallest)\b[^.;]{0,40}?\b(?:since|in (?:over |more than |nearly |almost )?(?:\d{1,2}|[a-z]{1,6}) (?:years?|decades?))\b/i

/** "the most since 2017", "the lowest in ten years"; null where the words tell none. */
const superlativeIn = (words: string, day: string): Superlative | null => {
  const found = superlative.exec(words)
  const word = found?.groups?.word?.toLowerCase()
  const since = found ? sinceIn(words.slice(found.index), day) : null
  return word === undefined || since === null
    ? null
    : { word, isMost: !/^(?:least|lowest|smallest)$/.test(word), since: Number(since.slice(0, 4)) }
}

const yearOf = ({ period }: Observation): number => Number(period.start.slice(0, 4))
const isYear = ({ period: { start, end } }: Observation): boolean =>
  start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)

/** A year that outdoes it contradicts; that none does needs every year in one series, by one publisher and in one form. */
export const superlativeVerdicts = (told: RecordedClaim, claims: readonly RecordedClaim[], context: CheckContext): readonly Judgement[] => {
  const { claim, published } = told
  const words = sentenceOf(told, context.documents)
  const asked = superlativeIn(words, claim.time?.end ?? published ?? context.asOf)
  const year = Number(claim.time?.end?.slice(0, 4) ?? Number.NaN)
  if (!asked || Number.isNaN(year) || claim.amount?.from || !(asked.since < year)) return []
  const { world } = context
  const all = observationsFor(world, claim, words).filter((one) => isYear(one) && !one.isStock && !one.isRevised && yearOf(one) <= year)
  const allowed = new Set(
    independentRows(
      world,
      all.map(({ row }) => row),
      documentsOf(claims, context),
    ),
  )
  const series = [
    ...Map.groupBy(
      all.filter(({ row }) => allowed.has(row)),
      (one) => `${one.subject} ${one.counter} ${one.definition ?? ''}`,
    ).values(),
  ]
  const answers = series.map((rows) => answer(asked, year, rows)).filter((one) => one !== null)
  const best = answers.toSorted((left, right) => left.missing.length - right.missing.length)[0]
  const judged = (verdict: Judgement['verdict'], because: string, rows: readonly Observation[]): readonly Judgement[] => [
    {
      check: 'quantity',
      aspect: 'ordinal',
      verdict,
      because: sentence(because),
      evidence: byRow(rows).map(([first, text]) => rowEvidence(world, first.row, text)),
      notes: [],
      claims: claims.map(({ claim: { id } }) => id),
    },
  ]
  if (!best) return judged('unverifiable', `No series on record has ${year}, so "the ${asked.word} since ${asked.since}" stays open`, [])
  const counted = `${best.counter} has ${listText(best.rows.map((one) => `${yearOf(one)} ${valueText(one.value, one.unit)}`))}`
  const missing = best.missing.length === 0 ? '' : `; it has no figure for ${listText(best.missing.map(String))}`
  if (best.outdone.length > 0) {
    const years = listText(best.outdone.map((one) => `${yearOf(one)}`))
    return judged('contradicted', `${counted}, so ${years} had ${asked.isMost ? 'more' : 'less'} than ${year}${missing}`, best.rows)
  }
  if (best.missing.length > 0)
    return judged('unverifiable', `${counted}${missing}, so "the ${asked.word} since ${asked.since}" stays open`, best.rows)
  return judged('corroborated', `${counted}, so no year after ${asked.since} had ${asked.isMost ? 'more' : 'less'} than ${year}`, best.rows)
}

/** Each row once, with all its years that count. */
const byRow = (rows: readonly Observation[]): readonly (readonly [Observation, string])[] =>
  [...Map.groupBy(rows, ({ row }) => row).values()].flatMap((same) => {
    const [first] = same
    const years = listText(same.map((one) => `${yearOf(one)} ${valueText(one.value, one.unit)}`))
    return first ? [[first, `${first.subject}, counted by ${first.counter}: ${years}`] as const] : []
  })

interface Answer {
  readonly counter: string
  readonly rows: readonly Observation[]
  readonly outdone: readonly Observation[]
  readonly missing: readonly number[]
}

/** Null where the series lacks the year itself. */
const answer = ({ isMost, since }: Superlative, year: number, rows: readonly Observation[]): Answer | null => {
  const own = rows.find((one) => yearOf(one) === year)
  if (!own) return null
  const between = Array.from({ length: year - since - 1 }, (_, at) => since + 1 + at)
  const seen = rows.filter((one) => between.includes(yearOf(one))).toSorted((left, right) => yearOf(left) - yearOf(right))
  const outdone = seen.filter(({ value }) => (isMost ? value > own.value : value < own.value))
  return { counter: own.counter, rows: [...seen, own], outdone, missing: between.filter((one) => !seen.some((row) => yearOf(row) === one)) }
}
