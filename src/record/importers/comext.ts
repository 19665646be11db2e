/**
 * Eurostat Comext: bulk files since 2022 (`full_v2_202452.dat`), the older bulk files, and SDMX-CSV of the API. Out: reported flows of the member states
 * in thousand EUR and tonnes, statistical value: imports c.i.f., exports f.o.b. Source: Eurostat, International trade in goods, https://ec.europa.eu/eurostat/comext.
 */
import type { FileHead, FlowsImporter } from './data-importer.ts'
import { type FlowsPlan, isNot } from './flows-plan.ts'
import { foldHeader, headerPlan } from './header-plan.ts'
import { combineReported } from './reported-flows.ts'

const text = 'VARCHAR'
const bulk = {
  reporter: { names: ['reporter', 'declarantiso', 'declarant'], type: text, needed: true },
  partner: { names: ['partneriso', 'partner'], type: text, needed: true },
  code: { names: ['productnc', 'product'], type: text, needed: true },
  flow: { names: ['flow'], type: text, needed: true },
  procedure: { names: ['statprocedure', 'statregime'], type: text },
  period: { names: ['period', 'timeperiod'], type: text, needed: true },
} as const
const wide = {
  ...bulk,
  value: { names: ['valueeur', 'valueineuros'], type: 'DOUBLE', needed: true },
  kilograms: { names: ['quantitykg', 'quantityinkg'], type: 'DOUBLE' },
  tonnes: { names: ['quantityton'], type: 'DOUBLE' },
} as const
const long = {
  ...bulk,
  indicator: { names: ['indicators'], type: text, needed: true },
  observed: { names: ['obsvalue'], type: 'DOUBLE', needed: true },
} as const

const isLong = ({ columns }: FileHead): boolean => columns.map(foldHeader).includes('indicators')

/** With labels the API writes "DE:Germany". */
const bare = (cell: string): string => `trim(split_part(${cell}, ':', 1))`

const valueIndicators = `('VALUE_IN_EUROS', 'VALUE_EUR')`
const tonnesOfIndicator: Readonly<Record<string, number>> = { QUANTITY_IN_100KG: 0.1, QUANTITY_KG: 0.001, QUANTITY_IN_KG: 0.001 }
const quantityIndicators = `(${Object.keys(tonnesOfIndicator)
  .map((name) => `'${name}'`)
  .join(', ')})`

const planOf = (head: FileHead): FlowsPlan => {
  const { columns, cell, has } = headerPlan(head, isLong(head) ? long : wide)
  const [code, flow, indicator] = [bare('code'), `upper(${bare('flow')})`, bare('indicator')]
  const period = `replace(trim(period), '-', '')`
  const value = isLong(head) ? 'observed' : 'value'
  const factor = `case ${indicator} ${Object.entries(tonnesOfIndicator)
    .map(([name, tonnes]) => `when '${name}' then ${tonnes}`)
    .join(' ')} end`
  const tonnes = isLong(head)
    ? `case when ${indicator} in ${quantityIndicators} then observed * ${factor} end`
    : `coalesce(${cell('tonnes')}, ${cell('kilograms')} / 1000)`
  return {
    title: 'Comext',
    vintage: null,
    details: { value: 'thousand EUR', quantity: 't', basis: 'imports c.i.f., exports f.o.b., as reported' },
    separator: head.separator,
    columns,
    faults: [
      {
        when: `not regexp_full_match(coalesce(${period}, ''), '(19|20)[0-9]{2}((0[1-9]|1[0-2])?|52)')`,
        reason: isNot('period', 'a year, or a year and month'),
      },
      {
        when: `not regexp_full_match(coalesce(${bare('reporter')}, ''), '[A-Z0-9_]{2,20}')`,
        reason: isNot('reporter', 'a code of a state or group'),
      },
      {
        when: `not regexp_full_match(coalesce(${bare('partner')}, ''), '[A-Z0-9_]{2,20}')`,
        reason: isNot('partner', 'a code of a state or group'),
      },
      { when: `not coalesce(${flow} in ('1', '2', 'IMPORT', 'EXPORT', 'M', 'X'), false)`, reason: isNot('flow', '1 or 2') },
      { when: `not regexp_full_match(coalesce(${code}, ''), '[0-9A-Z_]{2,12}')`, reason: isNot('code', 'a code of goods') },
      ...(isLong(head)
        ? []
        : [{ when: `not coalesce(${value} >= 0 and not isinf(${value}), false)`, reason: isNot(value, 'EUR, 0 or more') }]),
      {
        when: `not coalesce(${tonnes} >= 0 and not isinf(${tonnes}), true)`,
        reason: isNot('quantity', 'a mass of 0 or more, or nothing', tonnes),
      },
    ],
    passedOver: [
      ...(isLong(head)
        ? [
            {
              when: `${indicator} not in ${valueIndicators} and ${indicator} not in ${quantityIndicators}`,
              kind: 'other indicators than value in euros and mass',
            },
            { when: 'observed is null', kind: 'rows without a figure' },
          ]
        : []),
      { when: `regexp_matches(${code}, '[A-Z]') and ${code} <> 'TOTAL'`, kind: 'confidential products, whose code is hidden' },
      { when: `not regexp_full_match(${code}, '[0-9]{4}|[0-9]{6}|[0-9]{8}')`, kind: 'totals and chapters' },
    ],
    select: [
      ['year', `try_cast(left(${period}, 4) as integer)`],
      ['month', `case when length(${period}) = 6 and right(${period}, 2) <> '52' then try_cast(right(${period}, 2) as integer) else 0 end`],
      ['part', has('procedure') ? `case when coalesce(${bare('procedure')}, '') in ('', '4') then 0 else 1 end` : '0'],
      ['reporter', bare('reporter')],
      ['partner', bare('partner')],
      ['flow', `case when ${flow} in ('1', 'IMPORT', 'M') then 'import' else 'export' end`],
      ['classification', `'CN'`],
      ['code', code],
      ['value', isLong(head) ? `case when ${indicator} in ${valueIndicators} then observed / 1000 end` : 'value / 1000'],
      ['currency', `'EUR'`],
      // a mass of 0 beside a value is one that was not given, or less than half a kilogram
      ['tonnes', `nullif(${tonnes}, 0)`],
      ['basis', `case when ${flow} in ('1', 'IMPORT', 'M') then 'cif' else 'fob' end`],
      ['estimated', 'false'],
    ],
    unique: [],
    sound: null,
    orderBy: [],
    combine: combineReported(isLong(head) ? 'apart' : 'together'),
  }
}

export const comext: FlowsImporter = {
  kind: 'flows',
  name: 'comext',
  dataset: 'flows-reported',
  summary: 'Comext of Eurostat (bulk files, or CSV of its API)',
  publisher: 'Eurostat',
  looksLike: ({ columns }) => {
    const folded = columns.map(foldHeader)
    const isBulk = folded.includes('productnc') && folded.includes('period')
    const isApi = ['reporter', 'partner', 'product', 'flow', 'indicators', 'timeperiod', 'obsvalue'].every((name) => folded.includes(name))
    return folded.includes('partner') && folded.includes('flow') && (isBulk || isApi)
  },
  plan: planOf,
}
