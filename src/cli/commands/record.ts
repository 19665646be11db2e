/** `chancery record`: what a record holds, and held: list, show one item, its history, search the words of its claims; whether all of it is sound; and the whole of it into a file, out of one, to another place. */
import { resolve } from 'node:path'
import type { Account } from '../../checks/account.ts'
import type { Item } from '../../record/item.ts'
import { placeName } from '../../record/store/place.ts'
import type { Verdict } from '../../record/verdict.ts'
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { didYouMean } from '../nearest.ts'
import { openingOf, withRecord } from '../open-record.ts'
import { asOfOption, neededRecord, placeOf, validOption, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const shared = withShared('as-of', 'published', 'record', 'min-confidence', 'json', 'quiet')

const decisionsOf = ({ claims }: Item) =>
  claims.flatMap(({ claim, decisions = [] }) => decisions.map((one) => ({ ...one, claim: claim.id })))

const line = (item: Item, verdicts: readonly Verdict[], account: Account): string => {
  const { id, kind, type, mentions, values } = item
  const [decisions, judged] = [
    decisionsOf(item),
    verdicts.map(({ check, aspect, verdict, because, evidence, notes }) => ({ check, aspect, verdict, because, evidence, notes })),
  ]
  return `${JSON.stringify({ id, kind, type, mentions, values, verdicts: judged, ...account, ...(decisions.length > 0 ? { decisions } : {}) })}\n`
}

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const summary = (item: Item, verdicts: readonly Verdict[], account: string): string => {
  const parties = [names(item.agents), names(item.recipients)].filter((part) => part !== '').join(' → ')
  const judged = verdicts.map(({ verdict, because }) => `    ${verdict}: ${because}\n`).join('')
  const told = item.claims.map(
    ({ claim, document }) => `    “${claim.quote}” (${document}, ${claim.start}–${claim.end}; claim ${claim.id})\n`,
  )
  const decided = decisionsOf(item).map(
    ({ id, decision, author, at, note }) =>
      `    ${decision} by ${author}, ${at.slice(0, 10)} (decision ${id})${note === null ? '' : `: ${note}`}\n`,
  )
  return `${item.id}  ${item.kind}/${item.type}, ${item.factuality}: ${parties}\n${told.join('')}${decided.join('')}${judged}${account}`
}

/** Items that were so on a day; how many have no time to tell by goes to standard error. */
const soOn = async (day: string | null, items: readonly Item[], terminal: Terminal): Promise<readonly Item[]> => {
  if (day === null) return items
  const { wasSoOn } = await import('../../record/valid.ts')
  const unknown = items.filter((item) => wasSoOn(item, day) === 'unknown').length
  if (unknown > 0) terminal.err(`left out, because nothing says whether it was so on ${day}: ${unknown} of ${items.length} items\n`)
  return items.filter((item) => wasSoOn(item, day) === 'yes')
}

const listItems = async (
  only: string | null,
  given: ParsedArguments,
  terminal: Terminal,
  paths: readonly string[],
): Promise<ExitStatus> => {
  const session = await openSession(given, terminal)
  const { corpus, failed } = await openCorpus(paths, session, given, terminal)
  const { itemsOn, judgedContext } = await import('../../calls/judge.ts')
  const asOf = asOfOption(given, terminal)
  const made = await itemsOn(corpus, session.world, asOf)
  const { items, verdicts, context } = judgedContext(corpus, session.world, asOf, made)
  const { accountOf } = await import('../../checks/account.ts')
  const { accountLines } = await import('../account-lines.ts')
  const so = await soOn(validOption(given), items, terminal)
  const shown = so.filter(({ id }) => only === null || id === only)
  if (only !== null && shown.length === 0) {
    const { Problem } = await import('../../problem.ts')
    throw new Problem('cli/item', `there is no item ${only}`, `the record has ${items.length} items`, 'chancery record list shows them.')
  }
  for (const item of shown) {
    const [judged, account] = [verdicts.get(item.id) ?? [], accountOf(item, context)]
    terminal.out(given.values.json ? line(item, judged, account) : summary(item, judged, accountLines(account, only === null)))
  }
  return failed > 0 ? 1 : 0
}

const search = (words: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const found = await store.search(words)
    for (const { claim, document } of found)
      terminal.out(
        given.values.json ? `${JSON.stringify({ document, claim })}\n` : `${document}, ${claim.start}–${claim.end}: “${claim.quote}”\n`,
      )
    if (found.length === 0 && !given.values.json) terminal.out(`No claim has the words "${words}".\n`)
    return 0
  })

interface Transfer {
  readonly rows: number
  readonly from: string
  readonly to: string
}

/** The whole record, to a file, from one, or to another place; each is all or nothing. */
const transfers: Readonly<Record<string, (path: string, given: ParsedArguments, terminal: Terminal) => Promise<Transfer>>> = {
  async export(path, given, terminal) {
    const { exportToFile } = await import('../../record/store/archive.ts')
    const from = neededRecord(given, terminal)
    return { rows: await exportToFile(from, resolve(terminal.cwd, path), openingOf(terminal)), from: placeName(from), to: path }
  },
  async import(path, given, terminal) {
    const { importFromFile } = await import('../../record/store/archive.ts')
    const to = neededRecord(given, terminal)
    return { rows: await importFromFile(resolve(terminal.cwd, path), to, openingOf(terminal)), from: path, to: placeName(to) }
  },
  async copy(path, given, terminal) {
    const { copyRecord } = await import('../../record/store/archive.ts')
    const [from, to] = [neededRecord(given, terminal), placeOf(path, terminal)]
    return { rows: await copyRecord(from, to, openingOf(terminal)), from: placeName(from), to: placeName(to) }
  },
}

const runTransfer = async (action: string, path: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  const done = await transfers[action]?.(path, given, terminal)
  if (done !== undefined)
    terminal.out(given.values.json ? `${JSON.stringify(done)}\n` : `${done.rows} rows from ${done.from} to ${done.to}\n`)
  return 0
}

const actions = ['list', 'show', 'search', 'history', 'decisions', 'check', 'export', 'import', 'copy'] as const

/** What each takes after its name, and an example of it. */
const takes: Readonly<Record<string, readonly [what: string, example: string]>> = {
  show: ['the id of one item', 'show ITEM --record deals'],
  search: ['words', 'search "Boeing aircraft" --record deals'],
  history: ['the id of one item or claim', 'history ITEM --record deals'],
  decisions: ['nothing', 'decisions --record deals'],
  check: ['nothing', 'check --record deals'],
  export: ['the one file to write', 'export deals.jsonl --record deals'],
  import: ['the one file to read', 'import deals.jsonl --record new-deals'],
  copy: ['the one place to copy to (what is copied is named by --record)', 'copy deals-elsewhere --record deals'],
}

/** The action is there, and what follows it does not fit: what it takes, and how it is written. Null where there is no such action. */
const misuseOf = ([action, ...rest]: readonly string[]): { readonly why: string; readonly fix: string } | null => {
  const [what, example] = (action !== undefined && Object.hasOwn(takes, action) ? takes[action] : undefined) ?? []
  if (what === undefined) return null
  const [from, to, more] = rest
  const fix =
    action === 'copy' && from !== undefined && to !== undefined && more === undefined
      ? `Write it as chancery record copy ${to} --record ${from}.`
      : `Write it as chancery record ${example}.`
  return { why: `${action} takes ${what}, and ${rest.length === 0 ? 'nothing' : `${rest.length} words`} came after it`, fix }
}

export const record = command({
  name: 'record',
  summary:
    'What a record holds: list, show ITEM, search WORDS, history ITEM|CLAIM, decisions; the whole of it: check, export FILE, import FILE, copy DIR|URL',
  usage:
    'chancery record list|show ITEM|search WORDS|history ID|decisions|check|export FILE|import FILE|copy DIR|URL --record DIR|URL [--as-of DAY] [--valid DAY] [--json]',
  examples: [
    'chancery record list --record deals',
    'chancery record list --record deals --as-of 2025-12-31 --valid 2025-11-06',
    'chancery record search "Boeing aircraft" --record deals',
    'chancery record history ITEM --record deals',
    'chancery record check --record deals',
    'chancery record export deals.jsonl --record deals',
    'chancery record import deals.jsonl --record deals-again --json',
    'chancery record copy deals-elsewhere --record deals --json',
  ],
  options: { ...shared.options, valid: { type: 'string' } },
  help: {
    ...shared.help,
    'as-of':
      'what was known by then, YYYY-MM-DD (default: today, UTC): documents published and decisions made by that day; statuses are of that day',
    valid: 'only what was so on that day, YYYY-MM-DD, whenever it became known (list)',
  },
  async run(given, terminal) {
    const [action, ...rest] = given.positionals
    const { Problem } = await import('../../problem.ts')
    if (action === 'list') return listItems(null, given, terminal, rest)
    if (action === 'show' && rest[0] !== undefined) return listItems(rest[0], given, terminal, rest.slice(1))
    if (action === 'history' && rest[0] !== undefined && rest.length === 1)
      return (await import('../record-history.ts')).showHistory(rest[0], given, terminal)
    if (action === 'decisions' && rest.length === 0) return (await import('../record-history.ts')).showDecisions(given, terminal)
    if (action === 'check' && rest.length === 0) return (await import('../record-check.ts')).showCheck(given, terminal)
    if (action === 'search' && rest.length > 0) return search(rest.join(' '), given, terminal)
    if (action !== undefined && Object.hasOwn(transfers, action) && rest[0] !== undefined && rest.length === 1)
      return runTransfer(action, rest[0], given, terminal)
    const [mended, word] = [misuseOf(given.positionals), action ?? '']
    if (mended !== null) throw new Problem('cli/record', ['chancery record', ...given.positionals].join(' '), mended.why, mended.fix)
    throw new Problem(
      'cli/record',
      ['record', ...given.positionals].join(' '),
      'it takes list, show ITEM, search WORDS, history ID, decisions, check, export FILE, import FILE or copy DIR|URL',
      didYouMean(word, actions, (one) => `chancery record ${one}`, 'See chancery record --help.'),
    )
  },
})
