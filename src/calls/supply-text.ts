/** Supply for the terminal. In: answers of calls/supply.ts, a width. Out: shares, measures, formula with the numbers in it, what is missing, sources. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import { measureText } from '../checks/measure-rows.ts'
import { economicImportanceFormula } from '../supply/economic-importance.ts'
import type { Estimate } from '../supply/estimate.ts'
import type { EuAssessment, GroupAssessment } from '../supply/eu-assessment.ts'
import type { Mix } from '../supply/eu-mix.ts'
import { type SupplierList, shareOf } from '../supply/state-profile.ts'
import { type Basis, supplyRiskFormulas } from '../supply/supply-risk.ts'
import type { World } from '../world/world.ts'
import type { Governance, Party, StateAnswer } from './supply.ts'
import { type Consumption, ofConsumption } from './supply-consumption.ts'
import { euSources, mixShares, stateSources } from './supply-lines.ts'
import { missingLines, numberText, percent, sourceLines, stateName, three, two } from './supply-words.ts'

/** So many suppliers are shown; the others are counted. */
const mostShown = 12

const mixLines = (title: string, mix: Mix | null, world: World, on: Party | null, width: number): string[] => {
  if (mix === null) return [`${title}: no shares on record`]
  const counted = mix.terms.filter(({ isLess }) => !isLess)
  const shown = counted.slice(0, mostShown)
  const others = mix.terms.length - shown.length
  const rows = shown.map(({ supplier, fraction, governance, t }) => [
    `  ${stateName(world, supplier)}`,
    percent(fraction),
    governance === null ? 'no estimate' : `governance ${two(governance)}`,
    `t ${t}`,
  ])
  const rest = mixShares(mix).rest
  return [
    `${title}${mix.terms.length === 0 ? '' : `, ${percent(mix.listed)} listed`}: HHI ${numberText(mix.hhi, three)}, weighted by governance and t ${numberText(mix.weighted, three)}`,
    ...columnsOf(rows, width),
    ...(others > 0 ? [`  and ${others} smaller ones`] : []),
    ...(on === null ? [] : [`  share of ${on.name}: ${numberText(shareOf(on.states, { ...mixShares(mix), rest }), percent)}`]),
  ]
}

/** The formula with its numbers: what a reader needs to compute it again. */
const filledIn = (basis: Basis, { hhiGlobal, hhiEu, importReliance, recycling, substitution }: EuAssessment['terms']): string => {
  const write = (term: Estimate, digits = 3) => (term.value === null ? '?' : String(Number(term.value.toFixed(digits))))
  const tail = `x (1 - ${write(recycling)}) x ${write(substitution)}`
  if (basis === 'global') return `${write(hhiGlobal)} ${tail}`
  if (basis === 'eu') return `${write(hhiEu)} ${tail}`
  return `(${write(hhiGlobal)} x ${write(importReliance)}/2 + ${write(hhiEu)} x (1 - ${write(importReliance)}/2)) ${tail}`
}

const endUseLines = (one: EuAssessment, width: number): string[] =>
  columnsOf(
    one.endUses.map(({ application, share_pct, nace2, value_added_meur }) => [
      `  ${nace2}`,
      `${share_pct.isLeast ? '>' : ''}${share_pct.percent} %`,
      `${value_added_meur.toLocaleString('en-US')} million EUR`,
      application,
    ]),
    width,
  )

const riskLines = (one: EuAssessment, width: number): string[] =>
  one.basis === null
    ? [`Supply risk: ${numberText(one.supplyRisk, two)}`]
    : [
        `Supply risk SR: ${numberText(one.supplyRisk, two)}`,
        ...wrap(supplyRiskFormulas[one.basis], width - 2).map((line) => `  ${line}`),
        `  = ${filledIn(one.basis, one.terms)}`,
        ...wrap(
          `IR import reliance ${numberText(one.terms.importReliance, percent)}, EoL-RIR recycling input rate ${numberText(one.terms.recycling, percent)}, SI(SR) ${numberText(one.terms.substitution, two)}`,
          width - 2,
        ).map((line) => `  ${line}`),
      ]

export const euText = (
  one: EuAssessment,
  world: World,
  governance: Governance,
  governanceSource: readonly string[],
  on: Party | null,
  width: number,
): string =>
  `${[
    `${one.material}, ${one.stage}, EU27 (shares: averages of 2016-2020 as the source gives them; governance: ${governance.from}-${governance.to})`,
    '',
    ...riskLines(one, width),
    '',
    `Economic importance EI: ${numberText(one.economicImportance, two)}`,
    ...wrap(economicImportanceFormula, width - 2).map((line) => `  ${line}`),
    `  SI(EI) ${numberText(one.substitutionEi, two)}, largest value added ${one.sectors.high.toLocaleString('en-US')} million EUR`,
    ...endUseLines(one, width),
    '',
    ...mixLines(
      `World supply${one.global === null || one.global.material === one.material ? '' : ` (of ${one.global.material})`}`,
      one.global,
      world,
      on,
      width,
    ),
    ...mixLines(
      `EU sourcing${one.eu === null || one.eu.material === one.material ? '' : ` (of ${one.eu.material})`}`,
      one.eu,
      world,
      on,
      width,
    ),
    '',
    ...missingLines(one.missing, width),
    ...sourceLines(world, euSources(one, governanceSource), width),
  ].join('\n')}\n`

export const groupText = (material: string, { stage, members, supplyRisk, economicImportance }: GroupAssessment, width: number): string =>
  `${[
    `${material}, ${stage}, EU27: average of ${members.length} members`,
    `  SR ${numberText(supplyRisk, two)}, EI ${numberText(economicImportance, two)}`,
    ...columnsOf(
      members.map((one) => [`  ${one.material}`, `SR ${numberText(one.supplyRisk, two)}`, `EI ${numberText(one.economicImportance, two)}`]),
      width,
    ),
  ].join('\n')}\n`

/** What the shares are shares of is told with each list: no two are added or compared. */
export const listTitles: Readonly<Record<string, string>> = {
  imports: 'Imports',
  purchases: 'Purchases, of home origin too',
  'world production': 'World production',
}

/** The partner's share by each whole that is on record, never mixed. */
const partnerLines = (list: SupplierList, consumption: Consumption | null, on: Party, width: number): string[] => {
  const share = shareOf(on.states, list)
  const told = `  share of ${on.name}, of ${list.of}: ${numberText(share, percent)}`
  if (list.of !== 'imports') return [told]
  const used = consumption === null ? null : ofConsumption(share, consumption)
  if (consumption === null || used === null)
    return [told, '  of consumption: not computable, imports and consumption of the same forms are not on record']
  const { imports, basis, content, period } = consumption
  const mass = (tonnes: number): string => `${Math.round(tonnes).toLocaleString('en-US')} t${content === '' ? '' : ` ${content}`}`
  return [
    told,
    ...wrap(
      `of ${basis}, ${period}: ${numberText(used, percent)} (share x ${mass(imports)} imported / ${mass(consumption.consumption)} consumed)`,
      width - 2,
    ).map((line) => `  ${line}`),
  ]
}

const listLines = (list: SupplierList, consumption: Consumption | null, world: World, on: Party | null, width: number): string[] => [
  ...wrap(
    `${listTitles[list.of] ?? list.of} (${list.form}), ${list.period}: HHI ${numberText(list.hhi, three)}, weighted by governance ${numberText(list.weighted, three)}${list.effective === null ? '' : `, as diverse as ${two(list.effective)} equal suppliers`}${list.evenness === null ? '' : `, evenness ${two(list.evenness)}`}`,
    width,
  ),
  ...columnsOf(
    list.suppliers.slice(0, mostShown).map(({ supplier, fraction }) => [`  ${stateName(world, supplier)}`, percent(fraction)]),
    width,
  ),
  ...(list.suppliers.length > mostShown ? [`  and ${list.suppliers.length - mostShown} smaller ones`] : []),
  ...(list.rest === 0 ? [] : [`  others, not named: ${percent(list.rest)}`]),
  ...(on === null ? [] : partnerLines(list, consumption, on, width)),
]

const relianceText = ({ reliance }: StateAnswer): string => {
  if (reliance === null) return 'Net import reliance: nothing on record'
  const figure = reliance.isNetExporter ? 'none, a net exporter' : numberText(reliance.fraction, percent)
  return `Net import reliance, ${reliance.year}: ${figure} (net imports / ${reliance.basis})`
}

/** So many are told; the others are counted. */
const mostRestrictions = 8

const restrictionLines = ({ restrictions }: StateAnswer, world: World, width: number): string[] =>
  restrictions.length === 0
    ? []
    : [
        'In force, of states that supply or produce it:',
        ...restrictions.slice(0, mostRestrictions).flatMap((row) => wrap(measureText(world, row), width - 2).map((line) => `  ${line}`)),
        ...(restrictions.length > mostRestrictions ? [`  and ${restrictions.length - mostRestrictions} more`] : []),
        '',
      ]

const gaveWayLines = ({ gaveWay }: StateAnswer, world: World, width: number): string[] =>
  gaveWay.length === 0
    ? []
    : wrap(
        `Taken from what you imported, in place of what is built in: ${[...new Set(gaveWay.map(({ what, instead }) => `${what} (${instead.map((id) => world.sources.get(id)?.publisher ?? id).join(', ')})`))].join('; ')}.`,
        width,
      )

export const stateText = (
  answer: StateAnswer,
  world: World,
  governance: Governance,
  governanceSource: readonly string[],
  on: Party | null,
  width: number,
): string =>
  `${[
    `${answer.material}, ${answer.importer.name}, up to ${answer.year} (governance: ${governance.from}-${governance.to}; HHI = sum of share^2, 0 to 1)`,
    '',
    relianceText(answer),
    '',
    ...[...answer.imports, ...answer.production].flatMap((list, at) => [
      ...listLines(list, answer.consumption[at] ?? null, world, on, width),
      ...missingLines(list.missing, width),
      '',
    ]),
    ...restrictionLines(answer, world, width),
    ...gaveWayLines(answer, world, width),
    ...missingLines(answer.missing, width),
    ...sourceLines(world, stateSources(answer, governanceSource), width),
  ].join('\n')}\n`
