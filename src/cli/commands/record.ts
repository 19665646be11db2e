/** `chancery record`: what a record holds: list, show one item, search the words of its claims. */
import type { Item } from '../../record/item.ts'
import type { Verdict } from '../../record/verdict.ts'
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { keptRecord, openCorpus } from '../corpus.ts'
import { asOfOption, neededRecord, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const { options, help } = withShared('as-of', 'published', 'record', 'json', 'quiet')

const line = ({ id, kind, type, mentions, values }: Item, verdicts: readonly Verdict[]): string =>
  `${JSON.stringify({ id, kind, type, mentions, values, verdicts: verdicts.map(({ check, aspect, verdict, because, evidence, notes }) => ({ check, aspect, verdict, because, evidence, notes })) })}\n`

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const summary = (item: Item, verdicts: readonly Verdict[]): string => {
  const parties = [names(item.agents), names(item.recipients)].filter((part) => part !== '').join(' → ')
  const judged = verdicts.map(({ verdict, because }) => `    ${verdict}: ${because}\n`).join('')
  return `${item.id}  ${item.kind}/${item.type}, ${item.factuality}: ${parties}\n${item.claims.map(({ claim, document }) => `    “${claim.quote}” (${document}, ${claim.start}–${claim.end})\n`).join('')}${judged}`
}

const listItems = async (
  only: string | null,
  given: ParsedArguments,
  terminal: Terminal,
  paths: readonly string[],
): Promise<ExitStatus> => {
  const session = await openSession(given, terminal)
  const { corpus, failed } = await openCorpus(paths, session, given, terminal)
  const { judge } = await import('../../calls/judge.ts')
  const { items, verdicts } = judge(corpus, session.world, asOfOption(given, terminal))
  const shown = items.filter(({ id }) => only === null || id === only)
  if (only !== null && shown.length === 0) {
    const { Problem } = await import('../../problem.ts')
    throw new Problem('cli/item', `there is no item ${only}`, `the record has ${items.length} items`, 'chancery record list shows them.')
  }
  for (const item of shown)
    terminal.out(given.values.json ? line(item, verdicts.get(item.id) ?? []) : summary(item, verdicts.get(item.id) ?? []))
  return failed > 0 ? 1 : 0
}

const search = async (words: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  const { openStore } = await import('../../record/store/open.ts')
  const store = await openStore({ folder: keptRecord(neededRecord(given, terminal)), now: `${terminal.today}T00:00:00Z` })
  try {
    const found = await store.search(words)
    for (const { claim, document } of found)
      terminal.out(
        given.values.json ? `${JSON.stringify({ document, claim })}\n` : `${document}, ${claim.start}–${claim.end}: “${claim.quote}”\n`,
      )
    if (found.length === 0 && !given.values.json) terminal.out(`No claim has the words "${words}".\n`)
    return 0
  } finally {
    await store.close()
  }
}

export const record = command({
  name: 'record',
  summary: 'What a record holds: list, show ITEM, search WORDS',
  usage: 'chancery record list|show ITEM|search WORDS --record DIR [--as-of DAY] [--json]',
  examples: ['chancery record list --record deals', 'chancery record search "Boeing aircraft" --record deals'],
  options,
  help,
  async run(given, terminal) {
    const [action, ...rest] = given.positionals
    const { Problem } = await import('../../problem.ts')
    if (action === 'list') return listItems(null, given, terminal, rest)
    if (action === 'show' && rest[0] !== undefined) return listItems(rest[0], given, terminal, rest.slice(1))
    if (action === 'search' && rest.length > 0) return search(rest.join(' '), given, terminal)
    throw new Problem(
      'cli/record',
      ['record', ...given.positionals].join(' '),
      'it takes list, show ITEM or search WORDS',
      'See chancery record --help.',
    )
  },
})
