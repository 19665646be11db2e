/** Numbers of citations. In: a brief. Out: each piece of evidence numbered in the order in which it is first cited, so that [7] is the same everywhere. */
import type { Evidence } from '../record/verdict.ts'
import type { Brief, Line } from './brief-model.ts'

export interface NumberedEvidence {
  readonly n: number
  readonly evidence: Evidence
}

export interface CiteNumbers {
  readonly list: readonly NumberedEvidence[]
  readonly numberOf: (evidence: Evidence) => number
}

/** Two citations of one claim, or of one row, are one. */
export const evidenceKey = (evidence: Evidence): string =>
  evidence.kind === 'claim' ? `claim-${evidence.claim}` : `row-${evidence.table}-${evidence.line}`

/** "report.pdf, page 3, characters 120–164". */
export const placeInWords = (cite: Extract<Evidence, { kind: 'claim' }>, pages: Brief['pages']): string => {
  const page = pages[cite.claim]
  return `${cite.document}${page === undefined ? '' : `, page ${page}`}, characters ${cite.start}–${cite.end}`
}

/** What a line cites, its verdicts included, each once. */
export const citesOfLine = (line: Pick<Line, 'cites' | 'verdicts'>): Evidence[] => {
  const all = [...line.cites, ...line.verdicts.flatMap(({ evidence }) => evidence)]
  return all.filter((one, at) => all.findIndex((other) => evidenceKey(other) === evidenceKey(one)) === at)
}

export const numberCites = (brief: Pick<Brief, 'sections'>): CiteNumbers => {
  const numbers = new Map<string, NumberedEvidence>()
  const all = brief.sections.flatMap(({ lines, table }) => [
    ...lines.flatMap(citesOfLine),
    ...(table?.rows ?? []).flatMap(({ cites }) => cites),
  ])
  for (const evidence of all) {
    const key = evidenceKey(evidence)
    if (!numbers.has(key)) numbers.set(key, { n: numbers.size + 1, evidence })
  }
  return { list: [...numbers.values()], numberOf: (evidence) => numbers.get(evidenceKey(evidence))?.n ?? 0 }
}
