/** Import files: files of made-up entities in the forms of OpenSanctions and Wikidata. In: a form, how many things (persons, firms, bodies, posts), a path. Out: the file; the same each time. Links between them come on top: 45 for 100 things. */
import { closeSync, openSync, writeSync } from 'node:fs'

/** Mulberry32: numbers from 0 to 1, the same from the same seed. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const latin = [
  'ka',
  'ra',
  'mi',
  'to',
  'ber',
  'ik',
  'shav',
  'na',
  'dil',
  'noz',
  'al',
  'tyn',
  'gul',
  'zha',
  'nar',
  'os',
  'man',
  'ov',
  'er',
  'lan',
  'sul',
  'tan',
  'ay',
  'dar',
  'vo',
  'len',
  'kov',
  'pe',
  'tro',
  'mar',
]
const cyrillic = [
  'ка',
  'ра',
  'ми',
  'то',
  'бер',
  'ик',
  'шав',
  'на',
  'дил',
  'ноз',
  'ал',
  'тын',
  'гул',
  'жа',
  'нар',
  'ос',
  'ман',
  'ов',
  'ер',
  'лан',
  'сул',
  'тан',
  'ай',
  'дар',
  'во',
  'лен',
  'ков',
  'пе',
  'тро',
  'мар',
]
const trades = ['Mining', 'Holding', 'Energy', 'Metals', 'Trading', 'Logistics', 'Construction', 'Invest', 'Chemicals', 'Rail']
const forms = ['LLP', 'JSC', 'LLC', 'Ltd', 'GmbH', 'OOO', 'PJSC']
const states = ['kz', 'uz', 'kg', 'tj', 'tm', 'ru', 'cn', 'us', 'de', 'tr', 'ir', 'ua', 'gb', 'fr', 'in', 'jp']
const stateItems = [
  'Q232',
  'Q265',
  'Q813',
  'Q863',
  'Q874',
  'Q159',
  'Q148',
  'Q30',
  'Q183',
  'Q43',
  'Q794',
  'Q212',
  'Q145',
  'Q142',
  'Q668',
  'Q17',
]
const posts = [
  'Minister of Energy',
  'Deputy Minister of Finance',
  'Member of Parliament',
  'Governor',
  'Ambassador',
  'Head of the Customs Committee',
]

/** One thing before it is written in a form. */
interface Thing {
  readonly nth: number
  readonly type: 'person' | 'company' | 'organisation' | 'position'
  readonly names: readonly (readonly [string, string])[]
  readonly state: number
  readonly year: number
}

const makeThing = (nth: number, random: () => number): Thing => {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item
  const word = (): readonly [string, string] => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => Math.floor(random() ** 1.3 * latin.length))
    const of = (list: readonly string[]): string => {
      const text = syllables.map((at) => list[at]).join('')
      return text.charAt(0).toUpperCase() + text.slice(1)
    }
    return [of(latin), of(cyrillic)]
  }
  const [state, year, kind] = [Math.floor(random() * states.length), 1930 + Math.floor(random() * 90), random()]
  if (kind < 0.6) {
    const [given, family, father] = [word(), word(), word()]
    const names = [
      ['eng', `${given[0]} ${family[0]}`],
      ['rus', `${family[1]} ${given[1]} ${father[1]}`],
      ['eng', `${family[0]}, ${given[0]} ${father[0]}`],
    ] as const
    return { nth, type: 'person', names: random() < 0.5 ? names : names.slice(0, 2), state, year }
  }
  if (kind < 0.9) {
    const [own, second, trade, form] = [word(), word(), pick(trades), pick(forms)]
    const names = [
      ['eng', `${own[0]} ${second[0]} ${trade} ${form}`],
      ['rus', `ООО «${own[1]} ${second[1]}»`],
    ] as const
    return { nth, type: 'company', names, state, year }
  }
  if (kind < 0.97)
    return { nth, type: 'organisation', names: [['eng', `${word()[0]} ${pick(trades)} Agency of ${word()[0]}`]], state, year }
  return { nth, type: 'position', names: [['eng', `${pick(posts)} of ${word()[0]}`]], state, year }
}

const day = (year: number, random: () => number): string =>
  `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`

type Write = (text: string) => void

interface FtmTold {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const schemata = { person: 'Person', company: 'Company', organisation: 'PublicBody', position: 'Position' } as const

const ftmOf = (thing: Thing, random: () => number): FtmTold[] => {
  const { nth, type, names, state, year } = thing
  const [name, ...others] = names.map(([, text]) => text)
  const code = states[state] ?? 'kz'
  const rest: Record<string, readonly string[]> =
    type === 'person'
      ? { nationality: [code], birthDate: [day(year, random)], gender: [random() < 0.5 ? 'male' : 'female'] }
      : type === 'company'
        ? {
            jurisdiction: [code],
            incorporationDate: [day(year, random)],
            registrationNumber: [String(Math.floor(random() * 1e10))],
            address: ['12 Example Street'],
          }
        : { country: [code] }
  const properties = {
    name: [name ?? '', ...others.slice(0, 1)],
    alias: others.slice(1),
    topics: ['role.pep'],
    ...rest,
    sourceUrl: [`https://example.org/registers/${type}/${nth}`],
  }
  const told: FtmTold[] = [{ id: `gen-${nth}`, schema: schemata[type], properties }]
  if (nth > 0 && random() < 0.45) {
    const other = `gen-${Math.floor(random() * nth)}`
    const [startDate, endDate] = [day(2000 + Math.floor(random() * 20), random), day(2021 + Math.floor(random() * 4), random)]
    const own = `gen-${nth}`
    const schema = type === 'person' ? (random() < 0.6 ? 'Occupancy' : 'Directorship') : 'Ownership'
    const ends: Record<string, readonly string[]> =
      schema === 'Occupancy'
        ? { holder: [own], post: [other] }
        : schema === 'Directorship'
          ? { director: [own], organization: [other], role: ['Director'] }
          : { asset: [own], owner: [other], percentage: [String(Math.floor(random() * 100))] }
    told.push({
      id: `gen-link-${nth}`,
      schema,
      properties: { ...ends, startDate: [startDate], ...(random() < 0.5 ? { endDate: [endDate] } : {}) },
    })
  }
  return told
}

const datasets = ['gen_registers', 'gen_officials']

const writeFtm = (told: FtmTold, write: Write): void =>
  write(
    `${JSON.stringify({ id: told.id, caption: told.properties.name?.[0] ?? told.schema, schema: told.schema, properties: told.properties, referents: [], datasets, first_seen: '2024-01-02T00:00:00', last_seen: '2026-01-02T00:00:00', target: false })}\n`,
  )

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const columns = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
]

const writeStatements = ({ id, schema, properties }: FtmTold, write: Write): void => {
  const row = (prop: string, value: string, nth: number): void =>
    write(
      `${[id, id, prop, 'string', schema, value, datasets[nth % 2] ?? '', '', '', '', 'f', '2024-01-02T00:00:00', '2026-01-02T00:00:00', `${id}-${prop}-${nth}`].map(quoted).join(',')}\n`,
    )
  row('id', id, 0)
  for (const [prop, values] of Object.entries(properties)) for (const [nth, value] of values.entries()) row(prop, value, nth)
}

const languages = { eng: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'tr', 'uz'], rus: ['ru', 'kk', 'ky', 'uk'] } as const

const wikidataOf = (thing: Thing, random: () => number): unknown => {
  const { nth, type, names, state, year } = thing
  const item = (id: string) => ({
    snaktype: 'value',
    datavalue: { value: { 'entity-type': 'item', id }, type: 'wikibase-entityid' },
    datatype: 'wikibase-item',
  })
  const time = (iso: string) => ({
    snaktype: 'value',
    datavalue: {
      value: {
        time: `+${iso}T00:00:00Z`,
        timezone: 0,
        before: 0,
        after: 0,
        precision: 11,
        calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
      },
      type: 'time',
    },
  })
  let statements = 0
  const statement = (mainsnak: unknown, qualifiers?: Record<string, readonly unknown[]>) => ({
    mainsnak,
    type: 'statement',
    id: `Q${nth}$${statements++}`,
    rank: 'normal',
    ...(qualifiers ? { qualifiers } : {}),
    references: [
      {
        hash: 'a'.repeat(40),
        snaks: { P854: [{ snaktype: 'value', property: 'P854', datavalue: { value: 'https://example.org/register', type: 'string' } }] },
      },
    ],
  })
  const classOf = { person: 'Q5', company: 'Q4830453', organisation: 'Q327333', position: 'Q294414' }[type]
  const other = `Q${9e8 + Math.floor(random() * nth)}`
  const span = { P580: [time(day(2000 + Math.floor(random() * 20), random))], P582: [time(day(2021 + Math.floor(random() * 4), random))] }
  const link =
    nth > 0 && random() < 0.45
      ? type === 'person'
        ? { P39: [statement(item(other), span)] }
        : { P749: [statement(item(other), span)] }
      : {}
  return {
    type: 'item',
    id: `Q${9e8 + nth}`,
    labels: Object.fromEntries(
      names.flatMap(([language, value]) => (languages[language as 'eng' | 'rus'] ?? []).map((code) => [code, { language: code, value }])),
    ),
    descriptions: { en: { language: 'en', value: 'made-up thing' } },
    aliases: { en: names.slice(2).map(([, value]) => ({ language: 'en', value })) },
    claims: {
      P31: [statement(item(classOf))],
      [type === 'person' ? 'P27' : 'P17']: [statement(item(stateItems[state] ?? 'Q232'))],
      [type === 'person' ? 'P569' : 'P571']: [statement(time(day(year, random)))],
      ...link,
      P646: [statement({ snaktype: 'value', property: 'P646', datavalue: { value: `/g/${nth}`, type: 'string' } })],
    },
    sitelinks: { enwiki: { site: 'enwiki', title: names[0]?.[1], badges: [] } },
    lastrevid: nth,
  }
}

export const importForms = ['ftm', 'statements', 'wikidata'] as const
export type ImportForm = (typeof importForms)[number]

export const writeImportFile = (form: ImportForm, things: number, path: string): void => {
  const [file, random] = [openSync(path, 'w'), randomFrom(7)]
  let waiting: string[] = []
  let size = 0
  const flush = (): void => {
    writeSync(file, waiting.join(''))
    waiting = []
    size = 0
  }
  const write = (text: string): void => {
    waiting.push(text)
    size += text.length
    if (size > 1 << 20) flush()
  }
  if (form === 'statements') write(`${columns.map(quoted).join(',')}\n`)
  if (form === 'wikidata') write('[\n')
  for (let nth = 0; nth < things; nth += 1) {
    const thing = makeThing(nth, random)
    if (form === 'wikidata') write(`${JSON.stringify(wikidataOf(thing, random))}${nth === things - 1 ? '' : ','}\n`)
    else for (const told of ftmOf(thing, random)) (form === 'ftm' ? writeFtm : writeStatements)(told, write)
  }
  if (form === 'wikidata') write(']\n')
  flush()
  closeSync(file)
}
