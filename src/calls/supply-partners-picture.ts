/** A state's trade with poles as a picture: each one's share over the years. In: an answer about partners. Out: what draws it; Problem `supply/no-picture` where no share is known. */
import { framed } from '../brief/charts/frame.ts'
import { type YearPoint, yearLines } from '../brief/charts/year-lines.ts'
import { Problem } from '../problem.ts'
import type { TradeVector } from '../supply/trade-vectors.ts'
import type { World } from '../world/world.ts'
import type { PartnersAnswer } from './supply-partners.ts'
import { type Picture, pictureWidth, sourceLine } from './supply-pictures.ts'
import { percent } from './supply-words.ts'

const flowWords = { total: 'all trade', exports: 'exports', imports: 'imports' } as const

/** Whole years alone: parts of a year are no points of such a line. A year after a gap begins a new piece. */
const piecesOf = (points: readonly YearPoint[]): readonly (readonly YearPoint[])[] => {
  const pieces: YearPoint[][] = []
  for (const point of points) {
    const last = pieces.at(-1)
    if (last === undefined || last.at(-1)?.year !== point.year - 1) pieces.push([point])
    else last.push(point)
  }
  return pieces
}

const isWholeYear = ({ period }: TradeVector): boolean => /^\d{4}$/.test(period)

const pointsOf = (vectors: readonly TradeVector[], pole: string): readonly YearPoint[] =>
  vectors.filter(isWholeYear).flatMap(({ period, poles }): YearPoint[] => {
    const share = poles.find((one) => one.pole.id === pole)?.share ?? null
    // bounds alone, mostly from nothing to all, would hide the lines: the text tells them
    return share === null || share.value === null ? [] : [{ year: Number(period), ...share }]
  })

export const partnersPicture =
  (answer: PartnersAnswer, world: World): Picture =>
  (document) => {
    const { asked, poles, vectors, imported } = answer
    const lines = poles
      .map(({ id, name }) => ({ name, points: pointsOf(vectors, id) }))
      .filter(({ points }) => points.length > 0)
      .map(({ name, points }) => ({ name, points, pieces: piecesOf(points) }))
    if (lines.length === 0)
      throw new Problem(
        'supply/no-picture',
        asked.state.name,
        'no year has both a figure of a pole and one of all trade, so there is no share to draw',
        'Import trade data with chancery data add, or ask of another state.',
      )
    const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((left, right) => left - right)
    const drawn = lines.flatMap(({ points }) => points.map(({ high }) => high))
    return framed(
      document,
      {
        title: `${asked.state.name}: shares of ${flowWords[asked.flow]}, ${years.length > 1 ? `${years[0]} to ${years.at(-1)}` : years[0]}`,
        subtitle: `As ${answer.isWhole ? 'the publisher reconciled both reports' : `${asked.state.name} itself reports`}. A year of which only bounds are known is a gap.`,
        source: sourceLine(
          world,
          vectors.flatMap(({ figures }) => figures.flatMap(({ sources }) => sources)),
          imported,
        ),
        description: lines
          .map(({ name, points }) => `${name}: ${points.map(({ year, value }) => `${year} ${percent(value ?? 0)}`).join(', ')}`)
          .join('; '),
        width: pictureWidth,
      },
      yearLines(
        document,
        lines,
        { axis: `share of ${flowWords[asked.flow]}`, write: percent, most: Math.max(...drawn) > 0.5 ? 1 : null },
        pictureWidth,
      ),
    )
  }
