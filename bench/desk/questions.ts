/** Questions: what the desk's pages ask of lists, counts, searches and items. In: ids of a record. Out: addresses of the API by name; each asked with other values every time. */

export interface Question {
  readonly name: string
  /** The address of the nth asking. */
  readonly path: (n: number) => string
}

/** Ids that are there, to be asked for in turn. */
export interface Samples {
  readonly items: readonly string[]
  readonly claims: readonly string[]
  readonly documents: readonly string[]
}

const of = (list: readonly string[], n: number): string => encodeURIComponent(list[n % list.length] ?? '')

const states = ['USA', 'CHN', 'KAZ', 'UZB', 'DEU', 'JPN', 'CHL', 'COD', 'NOR', 'PER']
const formats = ['c5-plus-1', 'central-asia-china', 'focac', 'g20', 'sco']
const kinds = ['commitment', 'meeting', 'agreement', 'measure', 'quantity', 'relation']
const statuses = ['open', 'due-soon', 'overdue', 'kept', 'lapsed']
const materials = ['copper', 'tungsten', 'uranium', 'lithium', 'nickel', 'cobalt']
const words = [
  'smelter',
  'locomotives',
  'will invest',
  '"a data centre"',
  'railway -port',
  'wheat',
  'turbines Kazakhstan',
  'jets worth',
  'credit',
  'port',
]

export const questionsOf = ({ items, claims, documents }: Samples): readonly Question[] => [
  { name: 'list, no filter', path: () => '/items' },
  { name: 'list, one kind', path: (n) => `/items?kind=${of(kinds, n)}` },
  { name: 'list, one state', path: (n) => `/items?state=${of(states, n)}` },
  { name: 'list, kind and status, by due day', path: (n) => `/items?kind=commitment&status=${of(statuses, n)}&sort=due` },
  { name: 'list, state and kind, by amount', path: (n) => `/items?state=${of(states, n)}&kind=commitment&sort=amount` },
  { name: 'list, kind that has no due day, by due day', path: () => '/items?kind=meeting&sort=due' },
  {
    name: 'list, two states, three statuses',
    path: (n) => `/items?state=${of(states, n)}&state=${of(states, n + 3)}&status=open&status=overdue&status=kept`,
  },
  { name: 'list, days and material', path: (n) => `/items?since=2022-01-01&until=2023-06-30&material=${of(materials, n)}` },
  { name: 'list, due within a month', path: (n) => `/items?dueSince=2024-0${1 + (n % 9)}-01&dueUntil=2024-0${1 + (n % 9)}-28&sort=due` },
  { name: 'list, sums over a billion, by amount', path: () => '/items?least=1000000000&unit=USD&sort=amount' },
  { name: 'list, differing sources, least sure first', path: () => '/items?differs=true&sort=confidence' },
  { name: 'list, of a document', path: (n) => `/items?document=${of(documents, n)}` },
  { name: 'facets, no filter', path: () => '/facets' },
  { name: 'facets, one kind', path: (n) => `/facets?kind=${of(kinds, n)}` },
  { name: 'facets, kind and status', path: (n) => `/facets?kind=commitment&status=${of(statuses, n)}` },
  { name: 'facets, kind, state, material', path: (n) => `/facets?kind=commitment&state=${of(states, n)}&material=${of(materials, n)}` },
  { name: 'facets, days and two states', path: (n) => `/facets?since=2020-01-01&state=${of(states, n)}&state=${of(states, n + 1)}` },
  { name: 'item', path: (n) => `/items/${of(items, n)}` },
  { name: 'item as its page shows it', path: (n) => `/items/${of(items, n)}/view` },
  { name: 'item by the id of a claim', path: (n) => `/items/${of(claims, n)}` },
  { name: 'documents', path: () => '/documents' },
  { name: 'documents by words', path: (n) => `/documents?words=${of(states, n)}` },
  { name: 'document with its text', path: (n) => `/documents/${of(documents, n)}` },
  { name: 'document as the reader shows it', path: (n) => `/documents/${of(documents, n)}/reading` },
  { name: 'claims of a document', path: (n) => `/documents/${of(documents, n)}/claims` },
  { name: 'queue', path: () => '/queue' },
  { name: 'review', path: () => '/review' },
  { name: 'promises, facets', path: (n) => `/facets?promised=true&state=${of(states, n)}` },
  { name: 'board by status', path: (n) => `/board?state=${of(states, n)}` },
  { name: 'board by state', path: () => '/board?by=state' },
  { name: 'board by material', path: () => '/board?by=material' },
  { name: 'board by month', path: () => '/board?by=month' },
  { name: 'calendar', path: (n) => `/calendar?month=2024-0${1 + (n % 9)}` },
  { name: 'search, words', path: (n) => `/search?q=${of(words, n)}` },
  {
    name: 'search, words and fields',
    path: (n) => `/search?q=${encodeURIComponent(`${words[n % words.length]} party:${states[n % states.length]} kind:commitment`)}`,
  },
  { name: 'search, a word of a name', path: () => '/search?q=Kazakhstan' },
  { name: 'search, words that nothing has', path: (n) => `/search?q=xylophone${n}` },
  { name: 'states', path: () => '/states' },
  { name: 'state, what is on record', path: (n) => `/states/${of(states, n)}` },
  { name: 'state, what documents tell', path: (n) => `/states/${of(states, n)}/told` },
  { name: 'format, what is on record', path: (n) => `/formats/${of(formats, n)}` },
  { name: 'format, what documents tell', path: (n) => `/formats/${of(formats, n)}/told` },
]
