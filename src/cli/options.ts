/** Options that several commands share. In: parsed arguments. Out: checked values, or a Problem that names what was seen and what is allowed. */
import { resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import { Problem } from '../problem.ts'
import type { ParsedArguments, Terminal } from './command.ts'

export const sharedOptions = {
  'as-of': { type: 'string' },
  published: { type: 'string' },
  record: { type: 'string' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

export const sharedHelp: Readonly<Record<string, string>> = {
  'as-of': 'the day for which statuses are computed, YYYY-MM-DD (default: today, UTC)',
  published: 'publication day of documents that do not say it themselves, YYYY-MM-DD',
  record: 'folder of the record (default: in memory, nothing is kept)',
  'allow-private': 'also fetch addresses inside this machine and its network',
  json: 'one JSON object a line instead of text',
  quiet: 'no progress on standard error',
  help: 'this help',
}

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
export const publishedOption = ({ values }: ParsedArguments): string | null => dayOption('published', values.published)

/** Absolute folder of the record; null where none was named. */
export const recordOption = ({ values }: ParsedArguments, { cwd }: Terminal): string | null =>
  typeof values.record === 'string' ? resolve(cwd, values.record) : null

/** For commands that make no sense without a record. */
export const neededRecord = (given: ParsedArguments, terminal: Terminal): string => {
  const folder = recordOption(given, terminal)
  if (folder !== null) return folder
  throw new Problem('cli/record', 'no record was named', 'this command works on a folder that is kept', 'Add --record DIR.')
}
