/** Words in which the Mineral Commodity Summaries say what a figure is. In: "Mine production, cobalt content". Out: measure, stage, what the mass counts, and what is left. */
import { foldName } from '../../world/fold.ts'
import type { World } from '../../world/world.ts'

export interface UsgsMeasure {
  readonly measure: string
  /** mine, refinery, smelter; empty where it is not told. */
  readonly stage: string
  readonly content: string
  /** What is counted, where it is not all. */
  readonly detail: string
}

/** First match counts: "Net import reliance as a percentage of apparent consumption" is no consumption. */
const measures: readonly (readonly [RegExp, string])[] = [
  [/net import reliance/i, 'net import reliance'],
  [/import sources?|share of imports/i, 'import share'],
  [/reserves/i, 'reserves'],
  [/capacity/i, 'capacity'],
  [/employment/i, 'employment'],
  [/\bprice\b|unit value/i, 'price'],
  [/stocks/i, 'stocks'],
  [/stockpile/i, 'shipments from government stockpile'],
  [/general imports/i, 'general imports'],
  [/imports/i, 'imports for consumption'],
  [/exports/i, 'exports'],
  [/apparent/i, 'apparent consumption'],
  [/consumption.*reported|reported.*consumption|^reported/i, 'reported consumption'],
  [/consumption.*estimated|estimated.*consumption/i, 'estimated consumption'],
  [/consumption/i, 'consumption'],
  [/secondary/i, 'secondary production'],
  [/production|shipments|sold or used|\bmine\b|\bsmelter\b|\brefinery\b/i, 'production'],
]

const stages: readonly (readonly [RegExp, string])[] = [
  [/\brefiner?y\b|\brefined\b/i, 'refinery'],
  [/\bsmelter\b|\bprimary production\b|\bsponge\b/i, 'smelter'],
  [/\bmine\b|\bore\b|\bconcentrates?\b/i, 'mine'],
]

const matched = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  list.find(([form]) => form.test(text))?.[1]

const contentWords =
  /(?:^|[,(]\s?)(?<content>rare-earth[- ]oxide(?: \(REO\))? equivalent|gross weight|[\p{L}\d⁠-]{2,30}(?: [\p{L}\d()]{1,30}){0,3} (?:content|equivalent))(?=[,)]|$)/iu

/** "cobalt content" -> Co, "rare-earth-oxide (REO) equivalent" -> REO, "gross weight" as it stands; empty where nothing is said. */
export const usgsContent = (world: World, words: string): string => {
  const content = contentWords.exec(words)?.groups?.content
  if (content === undefined) return ''
  if (/^rare-earth/i.test(content)) return 'REO'
  const named = foldName(content.replace(/\s(?:content|equivalent)$/i, ''))
  const material = world.tables.materials.find(({ name, aliases }) => [name, ...aliases].some((one) => foldName(one) === named))
  return material === undefined || material.symbol === '' ? content.replace(/\scontent$/i, '') : material.symbol
}

/** Parts of a label that only say what the columns say already. */
const spent =
  /\bnet import reliance ?as a percentage of [a-z ]{3,30} consumption\b|\b(?:mine|refinery|smelter|world|primary|total) production\b|\bproduction\b|\bcapacity\b|\breserves?\b|\bapparent\b|\brounded\b|\(rounded\)/gi

/** `statistics`: the column that names the kind of figure, '' where a file has none. Null where neither names one. */
export const usgsMeasure = (world: World, statistics: string, label: string): UsgsMeasure | null => {
  const measure =
    matched(measures, statistics) === 'consumption' ? matched(measures, `${statistics}, ${label}`) : matched(measures, statistics)
  const found = measure ?? matched(measures, label)
  if (found === undefined) return null
  // "Production, secondary" stands beside that from ore
  const kind = found === 'production' && /secondary|scrap/i.test(label) ? 'secondary production' : found
  const content = usgsContent(world, label)
  const detail = label
    .replace(contentWords, '')
    .replace(spent, '')
    .replace(/^(?:imports for consumption|exports|consumption|import sources)\b/i, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,:;]+|[\s,:;]+$/g, '')
  const staged = ['production', 'reserves', 'capacity', 'secondary production'].includes(kind)
  return { measure: kind, stage: (staged && kind !== 'reserves' && matched(stages, label)) || '', content, detail }
}
