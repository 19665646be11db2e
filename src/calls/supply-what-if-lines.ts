/** A what-if as JSON. In: an answer. Out: one plain object: fractions of 1 and tonnes, each range with its ends; what is not known is null and named. */
import type { Known } from '../supply/draws.ts'
import type { Range } from '../supply/estimate.ts'
import type { Outcome, Spread } from '../supply/what-if.ts'
import type { StateFigure } from '../supply/world-baselines.ts'
import type { World } from '../world/world.ts'
import { rounded, sourcesOf } from './supply-lines.ts'
import type { WhatIfAnswer } from './supply-what-if.ts'
import { whatIfSources } from './supply-what-if-text.ts'

const rangeLine = ({ low, high }: Range) => ({ low: rounded(low), high: rounded(high) })
const spreadLine = ({ low, high, middle }: Spread) => ({ ...rangeLine({ low, high }), middle: rangeLine(middle) })
const knownLine = (known: Known | null) =>
  known === null ? null : known.how === 'record' ? known : { how: known.how, ...rangeLine(known.range) }

const outcomeLine = ({ mode, year, partnerShare, hhi, newTonnes, totalTonnes }: Outcome) => ({
  mode,
  year,
  partnerShare: spreadLine(partnerShare),
  hhi: spreadLine(hhi),
  newTonnes: spreadLine(newTonnes),
  totalTonnes: spreadLine(totalTonnes),
})

export const figureLine = (figure: StateFigure | null) =>
  figure === null
    ? null
    : { tonnes: figure.tonnes, content: figure.content, year: figure.year, mark: figure.mark, sources: figure.row.source }

export const baselineLine = ({ baseline, world: { tonnage } }: Pick<WhatIfAnswer, 'baseline' | 'world'>) => ({
  of: baseline.basis,
  form: baseline.form,
  period: baseline.period,
  totalTonnes: baseline.totalTonnes,
  tonnesOf: baseline.content,
  tonnesPeriod: tonnage?.period ?? null,
  suppliers: baseline.suppliers.map(({ state, share }) => ({ supplier: state, share: rounded(share) })),
  unnamed: rounded(baseline.unnamedShare),
})

export const whatIfLine = (answer: WhatIfAnswer, world: World) => ({
  importer: answer.importer.id,
  material: answer.material,
  partner: answer.partner.id,
  baseline: baselineLine(answer),
  partnerIsNamed: answer.isPartnerNamed,
  before: { partnerShare: rangeLine(answer.today.partnerShare), hhi: rangeLine(answer.today.hhi) },
  deals: answer.deals.map(({ deal, tonnes, delivered, change, partner }) => ({
    id: deal.id,
    from: deal.from,
    sentence: deal.sentence,
    day: deal.day,
    namesOnlyTheWiderTerm: deal.isWider,
    suppliers: deal.suppliers,
    projects: deal.projects,
    tonnes: { value: knownLine(tonnes.value), because: tonnes.because },
    delivered: { value: knownLine(delivered.value), because: delivered.because },
    startYear: change.startYear,
    fullYear: change.fullYear,
    firmness: deal.firmness,
    status: deal.status,
    partnerHasAHandInIt: partner.found.map(({ text }) => text),
    notOnRecord: partner.unknown,
  })),
  added: answer.added.map(({ words }) => words),
  after: answer.outcomes?.map(outcomeLine) ?? null,
  notComputable: answer.why,
  completeBy: answer.completeBy,
  breakEven: {
    target: rounded(answer.target),
    ...Object.fromEntries(
      (['replacingPartner', 'replacingAll', 'onTop'] as const).map((way) => {
        const { low, high } = answer.breakEven
        const whole = answer.baseline.totalTonnes
        const ends = { low: low[way], high: high[way] }
        const tonnes = (end: number | null) => (end === null || whole === null ? null : Math.round(end * whole))
        return [
          way,
          { ofWhole: { low: rounded(ends.low), high: rounded(ends.high) }, tonnes: { low: tonnes(ends.low), high: tonnes(ends.high) } },
        ]
      }),
    ),
    suppliers: answer.suppliers.map((one) => ({
      state: one.state,
      production: figureLine(one.production),
      reserves: figureLine(one.reserves),
      share: rangeLine(one.share),
      partnerHasAHandInIt: one.partner.found.map(({ text }) => text),
    })),
  },
  assumptions: answer.assumptions.map(({ words }) => words),
  draws: answer.draws,
  seed: answer.seed,
  sources: sourcesOf(world, whatIfSources(answer)),
})
