/** Currencies as data: ISO 4217 codes, their signs, and the words for them with the states that use the same word for another. */

/** Signs; a dollar sign may have letters before it. ¥ is the yen unless a code or word says otherwise. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['֏', 'AMD'],
  ['₮', 'MNT'],
  ['₵', 'GHS'],
  ['₭', 'LAK'],
])

/** Letters that are a sign only where a figure in millions or more touches them: "R12bn", "Dh40m". */
export const touchingSigns: ReadonlyMap<string, string> = new Map([
  ['R', 'ZAR'],
  ['Dh', 'AED'],
  ['Dhs', 'AED'],
  ['N', 'NGN'],
  ['K', 'ZMW'],
  ['Rp', 'IDR'],
  ['Sh', 'KES'],
])

/** Letters that touch a dollar sign: "A$200m". */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['CAD', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['NT', 'TWD'],
  ['N', 'NAD'],
  ['R', 'BRL'],
  ['Mex', 'MXN'],
  ['MX', 'MXN'],
  ['J', 'JMD'],
  ['USD', 'USD'],
  ['AUD', 'AUD'],
])

/** ISO 4217 codes in use, and short words that stand like a code before or after a figure. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ...(
    'AED AFN AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB ' +
    'EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL ' +
    'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLE ' +
    'SOS SRD SSP STN SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XOF XPF YER ZAR ZMW ZWG'
  )
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['RMB', 'CNY'],
  ['Rs', 'INR'],
  ['NIS', 'ILS'],
  ['Tk', 'BDT'],
  ['Sfr', 'CHF'],
  ['SFr', 'CHF'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['TSh', 'TZS'],
  ['USh', 'UGX'],
  ['RM', 'MYR'],
])

/** Words for one currency alone. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  (
    [
      ['EUR', 'euro euros'],
      ['JPY', 'yen'],
      ['CNY', 'yuan renminbi'],
      ['KZT', 'tenge'],
      ['UZS', 'soum soums sum'],
      ['TJS', 'somoni somonis'],
      ['GEL', 'lari'],
      ['AMD', 'dram drams'],
      ['UAH', 'hryvnia hryvnias hryvnya'],
      ['PLN', 'zloty zlotys złoty'],
      ['HUF', 'forint forints'],
      ['CZK', 'koruna korunas koruny crowns'],
      ['BGN', 'lev leva'],
      ['ZAR', 'rand rands'],
      ['NGN', 'naira'],
      ['GHS', 'cedi cedis'],
      ['ETB', 'birr'],
      ['THB', 'baht'],
      ['VND', 'dong'],
      ['MYR', 'ringgit ringgits'],
      ['IDR', 'rupiah rupiahs'],
      ['BDT', 'taka'],
      ['MMK', 'kyat kyats'],
      ['LAK', 'kip'],
      ['KHR', 'riel riels'],
      ['MNT', 'tugrik tugriks togrog tögrög'],
      ['AFN', 'afghani afghanis'],
      ['ILS', 'shekel shekels'],
      ['TRY', 'lira liras'],
      ['BRL', 'reais'],
      ['PEN', 'soles'],
      ['BOB', 'boliviano bolivianos'],
      ['PYG', 'guarani guaranies'],
      ['VES', 'bolivar bolivars bolivares'],
      ['GTQ', 'quetzal quetzals quetzales'],
      ['BWP', 'pula'],
      ['AOA', 'kwanza kwanzas'],
      ['MZN', 'metical meticais'],
      ['MGA', 'ariary'],
      ['MKD', 'denar denars'],
      ['SEK', 'krona kronor'],
    ] as const
  ).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
)

/** A word that several states use. `usual` is meant where no state is named; null where none is the usual one. */
export interface CurrencyFamily {
  readonly usual: string | null
  /** Whether a state named elsewhere in the text decides ("Nepal paid 30 billion rupees"), or only an adjective before the word. */
  readonly fromContext: boolean
  /** Word for the state or its people, lower case, to the code. */
  readonly states: ReadonlyMap<string, string>
}

const family = (usual: string | null, fromContext: boolean, states: string): CurrencyFamily => ({
  usual,
  fromContext,
  states: new Map(
    states
      .split(', ')
      .map((row): [string, string] => [row.slice(4), row.slice(0, 3)])
      .flatMap(([words, code]) => words.split('/').map((word): [string, string] => [word, code])),
  ),
})

const families: readonly (readonly [words: string, family: CurrencyFamily])[] = [
  [
    'dollar dollars',
    family(
      'USD',
      false,
      'USD us/u.s/american, AUD australian, CAD canadian, NZD new zealand, HKD hong kong, SGD singapore/singaporean, TWD taiwan/taiwanese, NAD namibian, JMD jamaican, FJD fijian, LRD liberian, BND brunei, GYD guyanese, SRD surinamese, BBD barbadian, XCD caribbean',
    ),
  ],
  [
    'pound pounds',
    family('GBP', false, 'GBP british/sterling, EGP egyptian, SYP syrian, LBP lebanese, SDG sudanese, SSP south sudanese, FKP falkland'),
  ],
  [
    'rupee rupees',
    family(
      'INR',
      true,
      'INR india/indian, PKR pakistan/pakistani, LKR sri lanka/sri lankan, NPR nepal/nepali/nepalese, MUR mauritius/mauritian, SCR seychelles',
    ),
  ],
  ['rouble roubles ruble rubles', family('RUB', true, 'RUB russia/russian/moscow, BYN belarus/belarusian/minsk')],
  [
    'peso pesos',
    family(
      null,
      true,
      'MXN mexico/mexican, ARS argentina/argentine/argentinian, CLP chile/chilean, COP colombia/colombian, PHP philippines/philippine/filipino/manila, UYU uruguay/uruguayan, DOP dominican, CUP cuba/cuban',
    ),
  ],
  [
    'dinar dinars',
    family(
      null,
      true,
      'IQD iraq/iraqi/baghdad, KWD kuwait/kuwaiti, RSD serbia/serbian/belgrade, DZD algeria/algerian, JOD jordan/jordanian, BHD bahrain/bahraini, LYD libya/libyan, TND tunisia/tunisian',
    ),
  ],
  ['dirham dirhams', family('AED', true, 'AED emirati/emirates/uae/dubai/abu dhabi, MAD morocco/moroccan')],
  [
    'franc francs',
    family(
      null,
      true,
      'CHF swiss/switzerland, CDF congo/congolese, RWF rwanda/rwandan, BIF burundi/burundian, GNF guinea/guinean, DJF djibouti/djiboutian, XAF cfa/cameroon/gabon/chad, XOF senegal/mali/niger/benin/togo/ivorian',
    ),
  ],
  ['riyal riyals', family('SAR', true, 'SAR saudi, QAR qatar/qatari, YER yemen/yemeni')],
  ['rial rials', family('IRR', true, 'IRR iran/iranian/tehran, OMR oman/omani, YER yemen/yemeni')],
  ['shilling shillings', family('KES', true, 'KES kenya/kenyan, TZS tanzania/tanzanian, UGX uganda/ugandan, SOS somalia/somali')],
  ['krone kroner', family('NOK', true, 'NOK norway/norwegian/oslo, DKK denmark/danish/copenhagen')],
  ['manat manats', family('AZN', true, 'AZN azerbaijan/azerbaijani/azeri/baku, TMT turkmenistan/turkmen/ashgabat')],
  ['som soms', family('KGS', true, 'KGS kyrgyzstan/kyrgyz/bishkek, UZS uzbekistan/uzbek/tashkent')],
  ['lei leu', family('RON', true, 'RON romania/romanian, MDL moldova/moldovan/chisinau')],
  ['won', family('KRW', true, 'KRW south korean/seoul, KPW north korean/pyongyang')],
  ['kwacha', family('ZMW', true, 'ZMW zambia/zambian, MWK malawi/malawian')],
]

export const currencyFamilies: ReadonlyMap<string, CurrencyFamily> = new Map(
  families.flatMap(([words, value]) => words.split(' ').map((word): [string, CurrencyFamily] => [word, value])),
)
