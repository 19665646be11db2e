/** What changed, for the terminal. In: changes, what failed, when it was looked, a width. Out: a line a change under its heading; one line where nothing changed. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict, VerdictName } from '../record/verdict.ts'
import { dayInWords } from './days.ts'
import { verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'
import { wrap } from './wrap.ts'

interface Told {
  readonly documents: readonly {
    readonly document: string
    readonly published: string | null
    readonly outcome: 'new' | 'changed'
    readonly claims: number
  }[]
  readonly claims: readonly { readonly item: Item; readonly outcome: 'new' | 'again'; readonly claims: readonly RecordedClaim[] }[]
  readonly verdicts: readonly {
    readonly item: Item
    readonly aspect: string
    readonly from: readonly VerdictName[]
    readonly to: readonly Verdict[]
  }[]
  readonly due: readonly { readonly item: Item; readonly due: string; readonly status: VerdictName; readonly because: string }[]
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const line = (text: string, width: number): string[] => wrap(text, width - 2).map((words, at) => `${at === 0 ? '- ' : '  '}${words}`)

const quoted = ({ claim, document }: RecordedClaim): string => `“${plain(claim.quote)}” (${document})`

const partiesOf = ({ agents, recipients }: Item): string =>
  [agents, recipients]
    .map((list) => list.map(({ name }) => name).join(', '))
    .filter((part) => part !== '')
    .join(' → ')

const named = (item: Item): string => {
  const parties = partiesOf(item)
  const [first] = item.claims
  return `${item.kind}/${item.type}${parties === '' ? '' : `: ${parties}`}${first === undefined ? '' : `: ${quoted(first)}`}`
}

const wordsOf = (verdicts: readonly VerdictName[]): string =>
  verdicts.length === 0 ? 'none' : verdicts.map((one) => verdictMarks[one].word).join(', ')

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

/** `at`: "2026-11-26 10:00 UTC". `read`: "3 sources". Ends with a newline. */
export const renderChanges = (changes: Told, at: string, read: string, width: number): string => {
  const { documents, claims, verdicts, due } = changes
  const nothing = documents.length + claims.length + verdicts.length + due.length === 0
  const lines = [
    ...section(
      'Documents',
      documents.flatMap(({ document, published, outcome, claims: count }) =>
        line(
          `${document}${published === null ? '' : `, ${dayInWords(published)}`}: ${outcome}, ${count} ${count === 1 ? 'claim' : 'claims'}`,
          width,
        ),
      ),
    ),
    ...section(
      'Told for the first time',
      claims.filter(({ outcome }) => outcome === 'new').flatMap(({ item }) => line(named(item), width)),
    ),
    ...section(
      'Told again',
      claims
        .filter(({ outcome }) => outcome === 'again')
        .flatMap(({ item, claims: own }) => line(`${named(item)}; now also ${own.map(quoted).join(', ')}`, width)),
    ),
    ...section(
      'Verdicts that changed',
      verdicts.flatMap(({ item, aspect, from, to }) => [
        ...line(`${aspect}: ${wordsOf(from)} → ${wordsOf([...new Set(to.map(({ verdict }) => verdict))])}: ${named(item)}`, width),
        ...to.flatMap((one) => wrap(reasonOf(one), width - 4).map((words) => `    ${words}`)),
      ]),
    ),
    ...section(
      'Come due',
      due.flatMap(({ item, due: day, status, because }) => [
        ...line(`${dayInWords(day)}, ${verdictMarks[status].word}: ${named(item)}`, width),
        ...wrap(reasonOf({ verdict: status, because, notes: [] }), width - 4).map((words) => `    ${words}`),
      ]),
    ),
  ]
  return `${[`${at}: ${read}${nothing ? ', nothing new' : ''}`, ...lines].join('\n')}\n`
}
