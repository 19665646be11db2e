/** Options that several commands share. In: parsed arguments. Out: checked values, or a Problem that names what was seen and what is allowed. */
import { resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import { Problem } from '../problem.ts'
import { type Place, serverPlace } from '../record/store/place.ts'
import type { ParsedArguments, Terminal } from './command.ts'

export const sharedOptions = {
  'as-of': { type: 'string' },
  published: { type: 'string' },
  record: { type: 'string' },
  'min-confidence': { type: 'string' },
  'allow-private': { type: 'boolean' },
  'no-starter': { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  reader: { type: 'string' },
  'llm-tokens': { type: 'string' },
  'llm-cost': { type: 'string' },
  'llm-prices': { type: 'string' },
  'llm-parallel': { type: 'string' },
  'llm-cache': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

export const sharedHelp: Readonly<Record<string, string>> = {
  'as-of': 'the day for which statuses are computed, YYYY-MM-DD (default: today, UTC)',
  published: 'publication day of documents that do not say it themselves, YYYY-MM-DD',
  record: 'folder of the record, or postgres:// URL of a server (default: in memory, nothing is kept)',
  'min-confidence': 'leave out claims that are less sure than this, 0 to 1 (default: 0; those under 0.5 stand apart)',
  'allow-private': 'also fetch addresses inside this machine and its network',
  'no-starter': 'without what earlier meetings declared (see chancery starter)',
  json: 'one JSON object a line instead of text',
  quiet: 'no progress on standard error',
  reader: 'built-in (default), llm (a language model: CHANCERY_LLM_URL, CHANCERY_LLM_MODEL, CHANCERY_LLM_KEY), or both',
  'llm-tokens': 'tokens that the language model may take in this run, in and out (or CHANCERY_LLM_TOKENS)',
  'llm-cost': 'what it may cost, in the currency of the prices (or CHANCERY_LLM_COST)',
  'llm-prices': 'what a million tokens cost, in and out: 0.15,0.60 (or CHANCERY_LLM_PRICES)',
  'llm-parallel': 'requests at one time (default 4; or CHANCERY_LLM_PARALLEL)',
  'llm-cache': 'folder of the answers kept (default ~/.cache/chancery/llm; or CHANCERY_LLM_CACHE)',
  help: 'this help',
}

/** What every command takes that reads documents. */
export const readerOptions = ['reader', 'llm-tokens', 'llm-cost', 'llm-prices', 'llm-parallel', 'llm-cache'] as const

/** `names` of the shared options, as a command's own table. */
export const withShared = (
  ...names: readonly (keyof typeof sharedOptions)[]
): { options: ParseArgsOptionsConfig; help: Record<string, string> } => ({
  options: Object.fromEntries([...names, 'help' as const].map((name) => [name, sharedOptions[name]])),
  help: Object.fromEntries([...names, 'help' as const].map((name) => [name, sharedHelp[name] ?? ''])),
})

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

const dayOption = (name: string, value: string | boolean | undefined): string | null => {
  if (value === undefined) return null
  if (typeof value === 'string' && isDay(value)) return value
  throw new Problem(
    'cli/day',
    `--${name} ${String(value)}`,
    'it is no day of the calendar in the form YYYY-MM-DD',
    `Write it as --${name} 2025-11-06.`,
  )
}

export const asOfOption = ({ values }: ParsedArguments, { today }: Terminal): string => dayOption('as-of', values['as-of']) ?? today
/** Null where nothing was said. */
export const validOption = ({ values }: ParsedArguments): string | null => dayOption('valid', values.valid)
export const publishedOption = ({ values }: ParsedArguments): string | null => dayOption('published', values.published)

/** 0 to 1; 0 where nothing was said. */
export const minConfidenceOption = ({ values }: ParsedArguments): number => {
  const value = values['min-confidence']
  if (value === undefined) return 0
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (number >= 0 && number <= 1) return number
  throw new Problem(
    'cli/confidence',
    `--min-confidence ${String(value)}`,
    'it is no number from 0 to 1',
    'Write it as --min-confidence 0.8.',
  )
}

/** One of `choices`; the first where nothing was said. */
export const choiceOption = <Choice extends string>(
  { values }: ParsedArguments,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const value = values[name] ?? choices[0]
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new Problem('cli/choice', `--${name} ${String(value)}`, 'there is no such choice', `Write one of ${choices.join(', ')}.`)
}

/** What is to be worked on, for commands that need it named. `verb`: what they would do with it. */
export const neededPaths = ({ positionals }: ParsedArguments, verb: string): readonly string[] => {
  if (positionals.length > 0) return positionals
  const fix = 'Name files, folders or addresses, or - for standard input.'
  throw new Problem('cli/nothing', 'no file was named', `there is nothing to ${verb}`, fix)
}

/** A folder, relative to where the user stands, or a server by its URL. */
export const placeOf = (text: string, { cwd }: Terminal): Place => serverPlace(text) ?? { folder: resolve(cwd, text) }

/** The record that --record names; null where none was named, whatever DATABASE_URL says. */
export const recordOption = ({ values: { record } }: ParsedArguments, terminal: Terminal): Place | null => {
  if (record === '') throw new Problem('cli/record', '--record names nothing', 'it is empty', 'Write --record DIR, or a postgres:// URL.')
  return typeof record === 'string' ? placeOf(record, terminal) : null
}

/** The server that DATABASE_URL names, for a command that has nothing else to work on. */
const serverOfEnvironment = ({ databaseUrl = '' }: Terminal): Place | null => {
  if (databaseUrl === '') return null
  const place = serverPlace(databaseUrl)
  if (place !== null) return place
  throw new Problem(
    'cli/record',
    'DATABASE_URL names no server',
    'it is no URL',
    'Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE, or unset it.',
  )
}

/** Files alone are worked on in memory: DATABASE_URL changes nothing of what they say. Without files it stands in for --record. */
export const recordForPaths = (paths: readonly string[], given: ParsedArguments, terminal: Terminal): Place | null =>
  recordOption(given, terminal) ?? (paths.length === 0 ? serverOfEnvironment(terminal) : null)

/** For commands that make no sense without a record. */
export const neededRecord = (given: ParsedArguments, terminal: Terminal): Place => {
  const place = recordOption(given, terminal) ?? serverOfEnvironment(terminal)
  if (place !== null) return place
  throw new Problem(
    'cli/record',
    'no record was named',
    'this command works on a record that is kept',
    'Add --record DIR, or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** --years "2018-2025", or one year; null where nothing was said. */
export const yearsOption = ({ values: { years } }: ParsedArguments): { from: number; to: number } | null => {
  if (years === undefined) return null
  const { from = '', to = from } = /^(?<from>(?:19|20)\d{2})(?:-(?<to>(?:19|20)\d{2}))?$/.exec(String(years))?.groups ?? {}
  if (from !== '' && from <= to) return { from: Number(from), to: Number(to) }
  throw new Problem('cli/years', `--years ${String(years)}`, 'it is no span of years', 'Write it as --years 2018-2025.')
}

/** Null where nothing was said. */
export const yearOption = ({ values: { year } }: ParsedArguments): number | null => {
  if (year === undefined) return null
  if (typeof year === 'string' && /^(?:19|20)\d{2}$/.test(year)) return Number(year)
  throw new Problem('cli/year', `--year ${String(year)}`, 'it is no year', 'Write it as --year 2023.')
}

/** What a subcommand of supply is asked about. */
export const neededMaterial = ({ positionals }: ParsedArguments, name: string): string => {
  if (positionals.length > 0) return positionals.join(' ')
  throw new Problem('cli/material', `chancery ${name}`, 'no material was named', `Write chancery ${name} tungsten.`)
}
