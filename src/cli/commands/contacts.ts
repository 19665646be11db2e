/** `chancery contacts`: meetings and visits by power or state and year, from documents and from the record. */
import { renderContacts } from '../../brief/contacts-text.ts'
import { Problem } from '../../problem.ts'
import { soughtEntity } from '../../world/sought.ts'
import type { World } from '../../world/world.ts'
import { command, type ParsedArguments } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, choiceOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

const shared = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

/** So many years are shown where nobody says since when: they fit a line. */
const YEARS = 8

const sinceOption = ({ values: { since } }: ParsedArguments, asOf: string): string => {
  const last = Number(asOf.slice(0, 4))
  if (since === undefined) return String(last - YEARS + 1)
  if (typeof since === 'string' && /^\d{4}$/.test(since) && Number(since) <= last) return since
  throw new Problem('cli/since', `--since ${String(since)}`, `it is no year up to ${last}`, 'Write it as --since 2019.')
}

const ofOption = ({ values: { of } }: ParsedArguments, world: World, asOf: string): string | null => {
  if (of === undefined) return null
  const { id, type } = soughtEntity(world, String(of), asOf) ?? {}
  if (id && (type === 'state' || type === 'group')) return id
  const fix = 'Write a state or a group, as a name, a code or a slug: --of Kazakhstan, --of KAZ, --of central-asia.'
  throw new Problem('cli/of', `--of ${String(of)}`, 'no state or group on record has that name', fix)
}

export const contacts = command({
  name: 'contacts',
  summary: 'Who met whom in which year, told and on record: by power or by state',
  usage:
    'chancery contacts [--by power|state] [--of STATE|GROUP] [--since YEAR] [--as-of DAY] [--record DIR] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery contacts examples --as-of 2025-11-23',
    'chancery contacts --by state --of central-asia --since 2020 --record deals --json',
  ],
  options: { ...shared.options, by: { type: 'string' }, of: { type: 'string' }, since: { type: 'string' } },
  help: {
    ...shared.help,
    by: 'power (default): those on the other side; state: those whose contacts they are',
    of: 'whose contacts: a state or a group (default: the one that meets others most often in the documents)',
    since: `first year (default: the last ${YEARS} years)`,
  },
  async run(given, terminal) {
    const { contactKeys } = await import('../../checks/following/contact-matrix.ts')
    const by = choiceOption(given, 'by', contactKeys)
    const asOf = asOfOption(given, terminal)
    const since = sinceOption(given, asOf)
    const session = await openSession(given, terminal)
    const of = ofOption(given, session.world, asOf)
    const { corpus, failed } = await openCorpus(given.positionals, session, given, terminal)
    const { makeContacts } = await import('../../calls/contacts.ts')
    const matrix = makeContacts(corpus, session.world, asOf, { by, of, since })
    const status = failed > 0 ? 1 : 0
    if (matrix === null) {
      if (!given.values.json) terminal.out('The documents tell of no meeting. Say whose contacts on record: --of KAZ.\n')
      return status
    }
    if (given.values.json) {
      const { rows, ...rest } = matrix
      for (const { contacts: all, ...row } of rows)
        terminal.out(`${JSON.stringify({ by, of: matrix.of, ...row, count: all.length, contacts: all })}\n`)
      terminal.out(`${JSON.stringify(rest)}\n`)
    } else terminal.out(renderContacts(matrix, asOf, terminal.width))
    return status
  },
})
