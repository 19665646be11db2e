/** `chancery entities`: persons, bodies and firms from files of others: import them, find one by name, show all that is known of it. */
import { resolve } from 'node:path'
import type { ImportFault, ImportOutcome } from '../../record/store/import-entities.ts'
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { withRecord } from '../open-record.ts'
import { asOfOption, neededRecord, withShared } from '../options.ts'
import { progressOn } from '../progress.ts'

const shared = withShared('record', 'as-of', 'json', 'quiet')

/** Faults that are told one by one; all of them are counted. */
const FAULTS_TOLD = 20
const MOST_FOUND = 20

const formats = ['ftm', 'statements', 'wikidata'] as const

const wrong = async (what: string, why: string): Promise<never> => {
  const { Problem } = await import('../../problem.ts')
  throw new Problem('cli/entities', what, why, 'See chancery entities --help.')
}

const formatOption = async ({ values: { format } }: ParsedArguments): Promise<(typeof formats)[number] | undefined> => {
  if (format === undefined) return undefined
  return formats.find((one) => one === format) ?? wrong(`--format ${String(format)}`, `the formats are ${formats.join(', ')}`)
}

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const outcomeText = ({ name, outcome, format, entities, links, faults, passedOver, beside }: ImportOutcome): string => {
  const what = { imported: 'imported', 'went on': 'imported to its end', unchanged: 'was there already' }[outcome]
  const kinds = Object.entries(passedOver).toSorted(([, left], [, right]) => right - left)
  const over = kinds.length === 0 ? '' : `; passed over ${kinds.map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`).join(', ')}`
  const bad = faults === 0 ? '' : `; ${counted(faults, 'line', 'lines')} could not be read`
  const other = beside ? `\n${name}: another file of this name counts beside it; --replace leaves only the last` : ''
  return `${name}: ${what} (${format}): ${counted(entities, 'entity', 'entities')}, ${counted(links, 'link', 'links')}${over}${bad}${other}\n`
}

const runImport = async (paths: readonly string[], given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  if (paths.length === 0) return wrong('entities import', 'no file was named')
  const place = neededRecord(given, terminal)
  const format = await formatOption(given)
  const progress = progressOn(terminal, given.values.quiet === true)
  const [{ openWorld }, { statOf }] = await Promise.all([import('../../world/open.ts'), import('../../text/open-bytes.ts')])
  for (const path of paths) statOf(resolve(terminal.cwd, path), path)
  const { tables, states } = openWorld()
  let faults = 0
  await withRecord(place, terminal, { existing: false }, async (store) => {
    for (const [nth, path] of paths.entries()) {
      let told = 0
      const onFault = ({ line, why }: ImportFault): void => {
        told += 1
        if (told <= FAULTS_TOLD) progress.tell(`${path}, line ${line}: ${why}.`)
        if (told === FAULTS_TOLD + 1) progress.tell(`${path}: more lines that cannot be read are counted, and not told one by one.`)
      }
      progress.step(`importing ${path} (${nth + 1} of ${paths.length})`)
      const outcome = await store.importEntities({
        path: resolve(terminal.cwd, path),
        format,
        replace: given.values.replace === true,
        context: { states: states.values(), wikidataStates: tables['wikidata-states'] },
        onFault,
        onProgress: ({ what, share, entities }) =>
          progress.advance({ what: `${what} ${path}`, share, words: entities, unit: what === 'hashing' ? null : 'entities' }),
      })
      faults += outcome.faults
      terminal.out(given.values.json ? `${JSON.stringify(outcome)}\n` : outcomeText(outcome))
    }
  })
  return faults > 0 ? 1 : 0
}

const runFind = (words: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const { findEntities } = await import('../../calls/entities.ts')
    const { entityLine } = await import('../entity-text.ts')
    const day = asOfOption(given, terminal)
    const found = await findEntities(store.imported, words, day, MOST_FOUND + 1)
    for (const one of found.slice(0, MOST_FOUND)) terminal.out(given.values.json ? `${JSON.stringify(one)}\n` : entityLine(one, day))
    if (found.length === 0 && !given.values.json) terminal.out(`No imported entity has "${words}" in its names.\n`)
    if (found.length > MOST_FOUND) terminal.err(`There are more than ${MOST_FOUND}: give more of the name.\n`)
    return 0
  })

const runShow = (id: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const { showEntity } = await import('../../calls/entities.ts')
    const { entityText } = await import('../entity-text.ts')
    const found = await showEntity(store.imported, id)
    if (found === null) return wrong(id, 'no imported file has an entity of this id (chancery entities find NAME finds ids)')
    terminal.out(given.values.json ? `${JSON.stringify(found)}\n` : entityText(found))
    return 0
  })

const runFiles = (given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const files = await store.imported.files()
    for (const file of files) {
      const { name, format, entities, links, faults, importedAt, finishedAt, replacedAt } = file
      const state = replacedAt !== null ? `, replaced ${replacedAt}` : finishedAt === null ? ', not read to its end: import it again' : ''
      terminal.out(
        given.values.json
          ? `${JSON.stringify(file)}\n`
          : `${name} (${format}), ${importedAt}: ${counted(entities, 'entity', 'entities')}, ${counted(links, 'link', 'links')}, ${counted(faults, 'line', 'lines')} not read${state}\n`,
      )
    }
    if (files.length === 0 && !given.values.json) terminal.out('No entities were imported.\n')
    return 0
  })

export const entities = command({
  name: 'entities',
  summary: 'Persons, bodies and firms of OpenSanctions, FollowTheMoney and Wikidata: import FILE, find NAME, show ID, files',
  usage:
    'chancery entities import FILE...|find NAME|show ID|files --record DIR|URL [--format ftm|statements|wikidata] [--replace] [--as-of DAY] [--json]',
  examples: [
    'chancery entities import entities.ftm.json --record deals',
    'chancery entities import latest-all.json.gz --format wikidata --record deals',
    'chancery entities import statements.csv --replace --record deals',
    'chancery entities find "Navoiuran" --record deals',
    'chancery entities show Q265 --record deals --json',
    'chancery entities files --record deals',
  ],
  options: { ...shared.options, format: { type: 'string' }, replace: { type: 'boolean' } },
  help: {
    ...shared.help,
    format:
      'ftm (FollowTheMoney, an entity a line), statements (FollowTheMoney, a value a row) or wikidata (its JSON dump); found out where it is not given. Each may be packed by gzip',
    replace: 'files of the same name that were imported before count no more',
    'as-of': 'the day whose roles are told (find), YYYY-MM-DD (default: today, UTC)',
  },
  async run(given, terminal) {
    const [action, ...rest] = given.positionals
    if (action === 'import') return runImport(rest, given, terminal)
    if (action === 'find' && rest.length > 0) return runFind(rest.join(' '), given, terminal)
    if (action === 'show' && rest[0] !== undefined && rest.length === 1) return runShow(rest[0], given, terminal)
    if (action === 'files' && rest.length === 0) return runFiles(given, terminal)
    return wrong(['entities', ...given.positionals].join(' '), 'it takes import FILE..., find NAME, show ID or files')
  },
})
