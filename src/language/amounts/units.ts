/** Units of measure as data: the words for each, the base unit that values are given in, and the factor to it (BIPM; NIST SP 811). */

/** `words` are lexemes; `exact` ones must be written so ("MW" is no "mW"), the rest are compared in lower case. */
export interface UnitForm {
  readonly words: readonly string[]
  readonly exact: boolean
  readonly base: string
  readonly factor: number
}

const POUND_TONNES = 0.45359237e-3

/** Base unit, factor, forms in any case, forms in exact case. */
const rows: readonly (readonly [base: string, factor: number, anyCase: string, exact: string])[] = [
  ['t', 1, 'tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes, ton, tons', 't, tU, mt'],
  ['t', 0.90718474, 'short ton, short tons', ''],
  ['t', 1.0160469088, 'long ton, long tons', ''],
  ['t', 1e-3, 'kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos', 'kg, kgs'],
  ['t', 1e-6, 'gram, grams, gramme, grammes', 'g'],
  ['t', 1e3, 'kilotonne, kilotonnes, kiloton, kilotons', 'kt, Kt, ktpa, kt / y'],
  ['t', 1e6, 'megatonne, megatonnes, megaton, megatons', 'Mt, Mtpa, mtpa, MTPA, mmt, mmtpa, MMt'],
  [
    't',
    1,
    'dry metric tonne, dry metric tonnes, wet metric tonne, wet metric tonnes, wet tonne, wet tonnes, dry tonne, dry tonnes',
    'dmt, wmt, tpa, tpy',
  ],
  ['t', POUND_TONNES, '', 'lb, lbs'],
  ['oz', 1, 'ounce, ounces, troy ounce, troy ounces', 'oz'],
  ['oz', 1e3, '', 'koz, Koz, kozs'],
  ['oz', 1e6, '', 'moz, Moz'],
  ['ct', 1, 'carat, carats', 'ct, cts'],
  ['ct', 1e6, '', 'Mct, mct'],
  ['bbl', 1, 'barrel, barrels', 'bbl, bbls'],
  ['bbl/d', 1, 'barrels per day', 'bpd, b / d, bbl / d, bopd'],
  ['bbl/d', 1e3, '', 'kb / d, kbpd, kbd'],
  ['bbl/d', 1e6, '', 'mb / d, mbpd, mbd, mmbpd'],
  ['m3', 1, 'cubic metre, cubic metres, cubic meter, cubic meters', 'm3, m ³, cu m'],
  ['m3', 1e9, '', 'bcm, Bcm, BCM, bcma, bcm / y'],
  ['m3', 1e6, '', 'mcm'],
  ['m3', 0.028316846592, 'cubic foot, cubic feet, standard cubic foot, standard cubic feet', ''],
  ['m3', 28316846.592, '', 'bcf, Bcf'],
  ['m3', 28316846592, '', 'tcf, Tcf'],
  ['m3', 1e-3, 'litre, litres, liter, liters', ''],
  ['MW', 1, 'megawatt, megawatts', 'MW, MWp, MWe'],
  ['MW', 1e3, 'gigawatt, gigawatts', 'GW, GWp, GWe'],
  ['MW', 1e6, 'terawatt, terawatts', 'TW'],
  ['MW', 1e-3, 'kilowatt, kilowatts', 'kW, KW, kWp'],
  ['MWh', 1, 'megawatt hour, megawatt hours, megawatt - hour, megawatt - hours, megawatt-hour, megawatt-hours', 'MWh'],
  ['MWh', 1e3, 'gigawatt hour, gigawatt hours, gigawatt - hour, gigawatt - hours', 'GWh'],
  ['MWh', 1e6, 'terawatt hour, terawatt hours, terawatt - hour, terawatt - hours', 'TWh'],
  ['MWh', 1e-3, 'kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours', 'kWh, KWh'],
  ['km', 1, 'kilometre, kilometres, kilometer, kilometers', 'km, kms'],
  ['km', 1.609344, 'mile, miles', ''],
  ['km', 1.852, 'nautical mile, nautical miles', ''],
  ['km', 1e-3, 'metre, metres, meter, meters', 'm'],
  ['km2', 1, 'square kilometre, square kilometres, square kilometer, square kilometers, sq km', 'km ², km2'],
  ['km2', 2.589988110336, 'square mile, square miles', ''],
  ['km2', 1e-6, 'square metre, square metres, square meter, square meters', 'm ², m2'],
  ['ha', 1, 'hectare, hectares', 'ha'],
  ['ha', 0.40468564224, 'acre, acres', ''],
  ['TEU', 1, '', 'TEU, TEUs'],
  ['hour', 1, 'hour, hours', ''],
  ['hour', 1 / 60, 'minute, minutes', ''],
  ['day', 1, 'day, days', ''],
  ['week', 1, 'week, weeks', ''],
  ['month', 1, 'month, months', ''],
  ['year', 1, 'year, years', ''],
  ['year', 10, 'decade, decades', ''],
  ['%', 1, 'percent, per cent, pct', '%'],
  ['pp', 1, 'percentage point, percentage points', 'pp'],
  ['pp', 0.01, 'basis point, basis points', 'bps'],
]

const forms = (list: string, exact: boolean, base: string, factor: number): UnitForm[] =>
  list === '' ? [] : list.split(', ').map((form) => ({ words: form.split(' '), exact, base, factor }))

const longestFirst = (a: UnitForm, b: UnitForm): number => b.words.length - a.words.length

/** Forms by their first word in lower case, the longest first. */
export const unitForms: ReadonlyMap<string, readonly UnitForm[]> = new Map(
  [
    ...Map.groupBy(
      rows.flatMap(([base, factor, anyCase, exact]) => [...forms(anyCase, false, base, factor), ...forms(exact, true, base, factor)]),
      (form) => (form.words[0] ?? '').toLowerCase(),
    ),
  ].map(([word, list]): [string, readonly UnitForm[]] => [word, list.toSorted(longestFirst)]),
)

/** What "a …", "per …" or "each …" can name, to the unit in `AmountSpan.per`. */
export const perWords: ReadonlyMap<string, string> = new Map(
  'year/year annum/year month/month week/week day/day hour/hour quarter/quarter tonne/t ton/t t/t kilogram/kg kilogramme/kg kilo/kg kg/kg pound/lb lb/lb ounce/oz oz/oz barrel/bbl bbl/bbl mwh/MWh kwh/kWh mmbtu/MMBtu unit/unit km/km kilometre/km kilometer/km person/person head/person capita/person litre/l hectare/ha'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('/')), pair.slice(pair.indexOf('/') + 1)]),
)

/** "pounds of …" is a weight where one of these is weighed; else it is money. */
export const weighedGoods: ReadonlySet<string> = new Set(
  'uranium u yellowcake copper cobalt lithium nickel tin zinc lead silver gold tungsten antimony gallium germanium tantalum cathode coffee tea cotton heroin cocaine fentanyl explosives material ore'.split(
    ' ',
  ),
)
