/** `chancery data`: statistics as their publishers give them: add FILE..., list what is there, check it. */
import { resolve } from 'node:path'
import { describeProblem, Problem } from '../../problem.ts'
import type { DataOutcome } from '../../record/store/data-add.ts'
import type { DataFinding } from '../../record/store/data-check.ts'
import type { DataFile } from '../../record/store/data-folder.ts'
import type { Duck } from '../../record/store/duckdb.ts'
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { dataFolder } from '../data-folder.ts'
import { withShared } from '../options.ts'
import { progressOn } from '../progress.ts'

const shared = withShared('record', 'json', 'quiet')

/** Rejected rows that are told one by one; all of them are counted. */
const REJECTED_TOLD = 20

const wrong = (what: string, why: string): Problem => new Problem('cli/data', what, why, 'See chancery data --help.')
const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const yearsText = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return `, ${first}`
  return last - first + 1 === years.length ? `, ${first} to ${last}` : `, ${years.length} years from ${first} to ${last}`
}

const fileText = ({ title, publisher, vintage, rows, years, rejected, passedOver }: DataFile): string => {
  const over = Object.entries(passedOver).map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`)
  return [
    `${title} (${publisher}${vintage === null ? ', edition not told' : `, ${vintage}`}): ${counted(rows, 'row', 'rows')}${yearsText(years)}`,
    ...(rejected === 0 ? [] : [`${counted(rejected, 'row', 'rows')} not taken, as told by chancery data check`]),
    ...(over.length === 0 ? [] : [`passed over ${over.join(', ')}`]),
  ].join('; ')
}

const outcomeText = (one: DataOutcome): string =>
  one.outcome === 'passed over'
    ? `${one.name}: passed over: ${one.why}\n`
    : `${one.file.name}: ${one.outcome === 'added' ? 'added' : 'was there already'}: ${fileText(one.file)}\n`

const outcomeLine = (one: DataOutcome): string =>
  `${JSON.stringify(one.outcome === 'passed over' ? one : { outcome: one.outcome, ...one.file })}\n`

const runAdd = async (paths: readonly string[], given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  if (paths.length === 0) throw wrong('data add', 'no file was named')
  const folder = dataFolder(given, terminal)
  const progress = progressOn(terminal, given.values.quiet === true)
  const [{ openWorld }, { addData }, { openDuck }] = await Promise.all([
    import('../../world/open.ts'),
    import('../../record/store/data-add.ts'),
    import('../../record/store/duckdb.ts'),
  ])
  const world = openWorld()
  let [duck, isWhole]: [Promise<Duck> | null, boolean] = [null, true]
  const told = new Map<string, number>()
  for (const [nth, path] of paths.entries()) {
    progress.step(`adding ${path} (${nth + 1} of ${paths.length})`)
    try {
      const outcomes = await addData({
        folder,
        path: resolve(terminal.cwd, path),
        shown: path,
        world,
        now: terminal.now,
        vintage: typeof given.values.vintage === 'string' ? given.values.vintage : null,
        duck: () => {
          duck ??= openDuck()
          return duck
        },
        onProgress: ({ what, share, rows }) => progress.advance({ what, share, words: rows, unit: rows === 0 ? null : 'rows' }),
        onRejected: (name, { line, part, reason }) => {
          const count = (told.get(name) ?? 0) + 1
          told.set(name, count)
          if (count <= REJECTED_TOLD) progress.tell(`${name}${part === undefined ? '' : `, ${part}`}, line ${line}: ${reason}.`)
          if (count === REJECTED_TOLD + 1) progress.tell(`${name}: more such rows are counted; chancery data check tells them.`)
        },
      })
      for (const one of outcomes) {
        if (one.outcome !== 'passed over' && one.file.rejected > 0) isWhole = false
        terminal.out(given.values.json ? outcomeLine(one) : outcomeText(one))
      }
    } catch (error) {
      if (!(error instanceof Problem) || paths.length === 1) throw error
      progress.tell(describeProblem(error))
      isWhole = false
    }
  }
  if (duck !== null) (await (duck as Promise<Duck>)).close()
  return isWhole ? 0 : 1
}

const runList = async (given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  const { dataFiles } = await import('../../record/store/data-folder.ts')
  const folder = dataFolder(given, terminal)
  const files = dataFiles(folder)
  for (const file of files) {
    const { stored, firstRejected, ...told } = file
    terminal.out(given.values.json ? `${JSON.stringify(told)}\n` : `${file.name}: ${fileText(file)}\n`)
  }
  if (files.length === 0 && !given.values.json)
    terminal.out(`No statistics were added yet: chancery data add FILE puts them into ${folder}.\n`)
  return 0
}

const findingText = ({ file, fault, notes }: DataFinding): string => {
  const rejected = file.firstRejected.map(({ line, part, reason }) => `  ${part === undefined ? '' : `${part}, `}line ${line}: ${reason}\n`)
  const more =
    file.rejected > file.firstRejected.length ? `  and ${(file.rejected - file.firstRejected.length).toLocaleString('en')} more rows\n` : ''
  const head = fault === null ? 'sound' : `DAMAGED: ${fault}; add it again`
  const over = Object.entries(file.passedOver).map(([kind, count]) => `  passed over ${count.toLocaleString('en')} ${kind}\n`)
  return [
    `${file.name}: ${head}: ${counted(file.rows, 'row', 'rows')}${yearsText(file.years)}\n`,
    ...notes.map((note) => `  ${note}\n`),
    ...over,
    ...(file.rejected === 0 ? [] : [`  ${counted(file.rejected, 'row was', 'rows were')} not taken:\n`]),
    ...rejected,
    more,
  ].join('')
}

const runCheck = async (given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  const folder = dataFolder(given, terminal)
  const progress = progressOn(terminal, given.values.quiet === true)
  const [{ checkData }, { openDuck }] = await Promise.all([
    import('../../record/store/data-check.ts'),
    import('../../record/store/duckdb.ts'),
  ])
  let duck: Promise<Duck> | null = null
  const opened = (): Promise<Duck> => {
    duck ??= openDuck()
    return duck
  }
  const { findings, strays } = await checkData(folder, opened, (name) => progress.step(`checking ${name}`))
  if (duck !== null) (await (duck as Promise<Duck>)).close()
  for (const finding of findings)
    terminal.out(
      given.values.json ? `${JSON.stringify({ fault: finding.fault, notes: finding.notes, ...finding.file })}\n` : findingText(finding),
    )
  for (const name of strays) progress.tell(`${name} belongs to no file: an import was cut off before its end. It may be deleted.`)
  if (findings.length === 0 && !given.values.json) terminal.out(`There is nothing to check: no statistics are in ${folder}.\n`)
  return findings.some(({ fault }) => fault !== null) ? 1 : 0
}

export const data = command({
  name: 'data',
  summary: 'Statistics as their publishers give them (BACI, Comtrade, Comext, USGS, WGI, Global Trade Alert): add FILE, list, check',
  usage: 'chancery data add FILE...|list|check [--record DIR] [--vintage TEXT] [--json]',
  examples: [
    'chancery data add country_codes_V202601.csv --record deals',
    'chancery data list --record deals',
    'chancery data check --record deals',
  ],
  options: { ...shared.options, vintage: { type: 'string' } },
  help: {
    ...shared.help,
    record: 'folder of the record: the data lie in its folder data (default: the folder that CHANCERY_DATA names, else one of yours)',
    vintage: 'edition or day of download, where the file does not tell it',
  },
  async run(given, terminal) {
    const [action, ...rest] = given.positionals
    if (action === 'add') return runAdd(rest, given, terminal)
    if (action === 'list' && rest.length === 0) return runList(given, terminal)
    if (action === 'check' && rest.length === 0) return runCheck(given, terminal)
    throw wrong(['data', ...given.positionals].join(' '), 'it takes add FILE..., list or check')
  },
})
