/** A what-if as a picture: the partner's share today and after, as far as it is known. In: an answer of supply-what-if.ts. Out: what draws it. */
import { framed } from '../brief/charts/frame.ts'
import { type RangeRow, rangeRows } from '../brief/charts/range-rows.ts'
import { Problem } from '../problem.ts'
import type { World } from '../world/world.ts'
import { listTitle } from './diversify-text.ts'
import { materialName, type Picture, pictureWidth, sourceLine } from './supply-pictures.ts'
import type { WhatIfAnswer } from './supply-what-if.ts'
import { whatIfSources } from './supply-what-if-text.ts'
import { percent } from './supply-words.ts'

const modeWords = { additional: 'on top of today’s', displacement: 'in place of others' } as const

const rowsOf = ({ today, outcomes }: WhatIfAnswer): readonly RangeRow[] => [
  { label: 'today', low: today.partnerShare.low, high: today.partnerShare.high, isToday: true },
  ...(outcomes ?? []).map(({ mode, year, partnerShare }) => ({
    label: `${year === null ? 'when all have come' : `in ${year}`}, ${modeWords[mode]}`,
    low: partnerShare.low,
    high: partnerShare.high,
    isToday: false,
  })),
]

/** Throws Problem `supply/no-outcome` where nothing can be computed. */
export const whatIfPicture =
  (answer: WhatIfAnswer, world: World): Picture =>
  (document) => {
    if (answer.outcomes === null)
      throw new Problem(
        'supply/no-outcome',
        answer.material,
        answer.why ?? 'nothing can be computed',
        'What is said above tells what is missing.',
      )
    const rows = rowsOf(answer)
    const assumed = [...answer.added.map(({ words }) => words), ...answer.assumptions.map(({ words }) => words)]
    return framed(
      document,
      {
        title: `${materialName(world, answer.material)}, ${answer.importer.name}: dependence on ${answer.partner.name}`,
        subtitle: `Share of ${listTitle(answer.baseline)}. ${answer.deals.length} deals on record${assumed.length === 0 ? '' : `; your own: ${assumed.join('; ')}`}. Bands: least to most; where parts are drawn, nine draws of ten.`,
        source: sourceLine(world, whatIfSources(answer)),
        description: rows
          .map(({ label, low, high }) => `${label}: ${low === high ? percent(low) : `${percent(low)} to ${percent(high)}`}`)
          .join('; '),
        width: pictureWidth,
      },
      rangeRows(
        document,
        rows,
        {
          axis: `share of ${answer.partner.name}`,
          today: 'today',
          after: 'after the deals',
          target: answer.isTargetGiven ? { share: answer.target, name: `${percent(answer.target)}, the target` } : null,
        },
        pictureWidth,
      ),
    )
  }
