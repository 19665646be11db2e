/**
 * UN Comtrade: CSV of its site and API since 2022, the older CSV of 35 columns, and JSON of the API. Out: reported flows in thousand USD and tonnes,
 * imports c.i.f., exports f.o.b., as `primaryValue` has them. Source: United Nations Statistics Division, https://comtradeplus.un.org.
 */
import { Problem } from '../../problem.ts'
import type { FileHead, FlowsImporter } from './data-importer.ts'
import { type FlowsPlan, isNot } from './flows-plan.ts'
import { foldHeader, headerPlan } from './header-plan.ts'
import { combineReported, reportedKey } from './reported-flows.ts'

const text = 'VARCHAR'
const meanings = {
  freq: { names: ['freqcode'], type: text },
  kind: { names: ['typecode'], type: text },
  period: { names: ['period', 'refyear', 'year'], type: text, needed: true },
  reporter: { names: ['reportercode'], type: text, needed: true },
  partner: { names: ['partnercode'], type: text, needed: true },
  flow: { names: ['flowcode', 'tradeflowcode'], type: text, needed: true },
  code: { names: ['cmdcode', 'commoditycode'], type: text, needed: true },
  classification: { names: ['classificationcode', 'classification'], type: text },
  second: { names: ['partner2code', '2ndpartnercode'], type: text },
  customs: { names: ['customscode', 'customsproccode'], type: text },
  mode: { names: ['motcode', 'modeoftransportcode'], type: text },
  supply: { names: ['moscode'], type: text },
  value: { names: ['primaryvalue', 'tradevalueus'], type: 'DOUBLE', needed: true },
  cif: { names: ['cifvalue', 'ciftradevalueus', 'ciftradevalue'], type: 'DOUBLE' },
  fob: { names: ['fobvalue', 'fobtradevalueus', 'fobtradevalue'], type: 'DOUBLE' },
  weight: { names: ['netwgt', 'netweightkg'], type: 'DOUBLE' },
  quantity: { names: ['qty'], type: 'DOUBLE' },
  unit: { names: ['qtyunitcode'], type: text },
  estimated: { names: ['isnetwgtestimated'], type: text },
} as const

/** Totals are 0, C00 or nothing; anything else is a part of a total that stands in the file too. */
const isPart = (cell: string, totals: readonly string[]): string =>
  `coalesce(trim(${cell}), '') not in ('', ${totals.map((one) => `'${one}'`).join(', ')})`

const kilogram = '8'

const planOf = (head: FileHead): FlowsPlan => {
  const { columns, cell } = headerPlan(head, meanings)
  const code = `trim(${cell('code')})`
  const flow = `upper(trim(${cell('flow')}))`
  const imports = `${flow} in ('M', '1')`
  const exports = `${flow} in ('X', '2')`
  const weight = `coalesce(${cell('weight')}, case when trim(${cell('unit')}) = '${kilogram}' then ${cell('quantity')} end)`
  const period = `trim(${cell('period')})`
  const isHs = `regexp_full_match(coalesce(upper(trim(${cell('classification')})), 'HS'), 'H[0-9S]')`
  return {
    title: 'UN Comtrade',
    vintage: null,
    details: { value: 'thousand USD', quantity: 't', basis: 'imports c.i.f., exports f.o.b., as reported' },
    separator: head.separator,
    columns,
    faults: [
      {
        when: `not regexp_full_match(coalesce(${period}, ''), '(19|20)[0-9]{2}((0[1-9]|1[0-2])?|52)')`,
        reason: isNot('period', 'a year, or a year and month'),
      },
      {
        when: `not regexp_full_match(coalesce(trim(reporter), ''), '[0-9]{1,3}')`,
        reason: isNot('reporter', 'a code of up to three digits'),
      },
      {
        when: `not regexp_full_match(coalesce(trim(partner), ''), '[0-9]{1,3}')`,
        reason: isNot('partner', 'a code of up to three digits'),
      },
      { when: `not regexp_full_match(${flow}, '[A-Z]{1,4}|[1-9]') or flow is null`, reason: isNot('flow', 'M, X or another letter') },
      { when: `code is null or not regexp_full_match(${code}, '[0-9A-Za-z_]{1,12}')`, reason: isNot('code', 'a code of goods') },
      { when: 'value is null or not (value >= 0) or isinf(value)', reason: isNot('value', 'USD, 0 or more') },
      {
        when: `not coalesce(${weight} >= 0 and not isinf(${weight}), true)`,
        reason: isNot('weight', 'kilograms, 0 or more, or nothing', weight),
      },
    ],
    passedOver: [
      { when: `coalesce(upper(trim(${cell('kind')})), 'C') <> 'C'`, kind: 'rows of services' },
      { when: `not (${imports} or ${exports})`, kind: 're-exports, re-imports and other flows, which are parts of exports and imports' },
      { when: `not (${isHs})`, kind: 'rows of other classifications than the HS' },
      { when: isPart(cell('second'), ['0']), kind: 'breakdowns by second partner' },
      { when: isPart(cell('customs'), ['C00', '0']), kind: 'breakdowns by customs procedure' },
      { when: isPart(cell('mode'), ['0']), kind: 'breakdowns by mode of transport' },
      { when: isPart(cell('supply'), ['0']), kind: 'breakdowns by mode of supply' },
      { when: `not regexp_full_match(${code}, '[0-9]{4}|[0-9]{6}')`, kind: 'totals and chapters' },
    ],
    select: [
      ['year', `try_cast(left(${period}, 4) as integer)`],
      ['part', '0'],
      ['month', `case when length(${period}) = 6 and right(${period}, 2) <> '52' then try_cast(right(${period}, 2) as integer) else 0 end`],
      ['reporter', `try_cast(trim(reporter) as integer)::varchar`],
      ['partner', `try_cast(trim(partner) as integer)::varchar`],
      ['flow', `case when ${imports} then 'import' else 'export' end`],
      ['classification', `coalesce(upper(trim(${cell('classification')})), 'HS')`],
      ['code', code],
      ['value', 'value / 1000'],
      ['currency', `'USD'`],
      // a weight of 0 beside a value is one that was not given
      ['tonnes', `nullif(${weight}, 0) / 1000`],
      [
        'basis',
        `case when ${cell('cif')} > 0 and ${cell('cif')} = value then 'cif' when ${cell('fob')} > 0 and ${cell('fob')} = value then 'fob' when ${imports} then 'cif' else 'fob' end`,
      ],
      ['estimated', `coalesce(lower(trim(${cell('estimated')})) in ('true', '1'), false)`],
    ],
    unique: reportedKey,
    sound: null,
    orderBy: [],
    combine: combineReported('together'),
  }
}

const jsonMark = /"reporterCode"\s*:/

/** The rows of the API's JSON as CSV of the same columns: row n stands on line n + 1. Throws Problem `data/json`. */
const csvOfJson = (json: string, name: string): string => {
  const problem = (why: string) =>
    new Problem('data/json', name, why, 'Give the answer of the API as it came: an object with data, or a list of rows.')
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw problem('it is no JSON, or cut off')
  }
  const told = Array.isArray(parsed) ? parsed : typeof parsed === 'object' && parsed !== null && 'data' in parsed ? parsed.data : null
  if (!Array.isArray(told)) throw problem('it has no list of rows')
  const names = [...new Set(told.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])))]
  const cell = (value: unknown): string => {
    const written = value === null || value === undefined ? '' : String(value)
    return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""').replaceAll(/[\r\n]/g, ' ')}"` : written
  }
  const lines = told.map((row: unknown) =>
    names.map((key) => cell(typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : null)).join(','),
  )
  return `${[names.join(','), ...lines].join('\n')}\n`
}

export const comtrade: FlowsImporter = {
  kind: 'flows',
  name: 'comtrade',
  dataset: 'flows-reported',
  summary: 'UN Comtrade (CSV of the site or the API, of either layout; JSON of the API)',
  publisher: 'UN Statistics Division',
  looksLike: ({ columns, text: begin }) => {
    if (/^\s*[[{]/.test(begin)) return jsonMark.test(begin)
    const folded = columns.map(foldHeader)
    return (
      folded.includes('reportercode') && folded.includes('partnercode') && (folded.includes('cmdcode') || folded.includes('commoditycode'))
    )
  },
  plan: planOf,
  asCsv: (head, text) => (/^\s*[[{]/.test(head.text) ? csvOfJson(text(), head.name) : null),
}
