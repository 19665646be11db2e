/** Examinations: what `chancery doctor` looks at, in order. In: a terminal. Out: a Finding each: what is there, what is missing, and how to get it. */
import { accessSync, constants } from 'node:fs'
import { describeProblem, Problem } from '../problem.ts'
import type { Terminal } from './command.ts'

/** `limited`: all works, but more slowly or with less. */
export interface Finding {
  readonly name: string
  readonly state: 'ok' | 'limited' | 'missing'
  readonly says: string
  /** What to do, where something is not as it should be. */
  readonly fix: string | null
}

type Found = Omit<Finding, 'name'>

export interface Examination {
  readonly name: string
  readonly examine: (terminal: Terminal) => Promise<Found> | Found
}

/** The Node that the project is tested with, and the oldest that has all that is used. */
const TESTED_NODE = 24
const OLDEST_NODE = 22

const ok = (says: string): Found => ({ state: 'ok', says, fix: null })
const limited = (says: string, fix: string): Found => ({ state: 'limited', says, fix })
const missing = (says: string, fix: string): Found => ({ state: 'missing', says, fix })

const inWords = (error: unknown): string =>
  error instanceof Problem ? describeProblem(error) : error instanceof Error ? error.message : String(error)

const node = (): Found => {
  const [major] = process.versions.node.split('.').map(Number)
  const says = `Node ${process.versions.node} (${process.execPath})`
  const fix = 'Run npm install, which brings Node 24 by the package node, and start Chancery by npm or npx.'
  if (major === undefined || major < OLDEST_NODE) return missing(`${says}; ${OLDEST_NODE} is the oldest that works`, fix)
  return major < TESTED_NODE ? limited(`${says}; tested with ${TESTED_NODE}`, fix) : ok(says)
}

const languageModel = async (): Promise<Found> => {
  try {
    const { openParser } = await import('../language/parse.ts')
    const { backend, parse } = await openParser()
    const [sentences] = await parse([{ text: 'Chile will sell lithium to Japan.', start: 0 }])
    const words = sentences?.[0]?.tokens.length ?? 0
    if (words === 0) return missing('the language model reads nothing', 'Install Chancery anew.')
    if (backend === 'node') return ok('the language model runs on the native onnxruntime-node')
    return limited('the language model runs on WebAssembly, at about a third of the speed', 'Run npm install onnxruntime-node.')
  } catch (error) {
    return missing(
      `the language model cannot be opened: ${inWords(error)}`,
      'Run npm run prepare in a checkout; else install Chancery anew.',
    )
  }
}

const facts = async (): Promise<Found> => {
  try {
    const { readWorldFiles, openWorld } = await import('../world/open.ts')
    openWorld()
    const rows = Object.values(readWorldFiles()).reduce((sum, text) => sum + text.trimEnd().split('\n').length - 1, 0)
    return ok(`the record of facts is whole: ${rows.toLocaleString('en')} rows in ${Object.keys(readWorldFiles()).length} tables`)
  } catch (error) {
    return missing(`the record of facts cannot be read: ${inWords(error)}`, 'Correct the table named, or install Chancery anew.')
  }
}

const database = async (): Promise<Found> => {
  try {
    const { openStore } = await import('../record/store/open.ts')
    const { pgliteMajor } = await import('../record/store/made-by.ts')
    const store = await openStore({ now: '2000-01-01T00:00:00Z' })
    await store.close()
    const { readPrepared } = await import('../record/store/prepared.ts')
    const says = `records in folders work (PGlite, PostgreSQL ${pgliteMajor})`
    if (readPrepared() !== null) return ok(says)
    return limited(`${says}; a new one takes seconds longer, since no prepared database is there`, 'Run npm run prepare.')
  } catch (error) {
    return missing(`records in folders do not work: ${inWords(error)}`, 'Run npm install.')
  }
}

const server = async ({ databaseUrl: url = '' }: Terminal): Promise<Found> => {
  if (url === '') return ok('no PostgreSQL server is named (DATABASE_URL is not set); none is needed')
  try {
    const { examineServer } = await import('../record/store/server.ts')
    await examineServer(url)
    return ok('the PostgreSQL server that DATABASE_URL names answers')
  } catch (error) {
    return missing(inWords(error), 'Start the server, or correct or unset DATABASE_URL.')
  }
}

/** Nothing is asked of it: it may cost money, and only a command that reads with it does so. */
const llm = async ({ variables = {} }: Terminal): Promise<Found> => {
  const { isConfigured, readLlmSettings } = await import('../reading/llm/settings.ts')
  if (!isConfigured(variables))
    return ok('no language model is configured (CHANCERY_LLM_URL and CHANCERY_LLM_MODEL); the built-in reader needs none')
  try {
    const { url, model, key } = readLlmSettings(variables)
    const { host } = new URL(url)
    return ok(`--reader llm asks the model ${model} at ${host}, ${key === null ? 'without a key' : 'with a key'}; it was not asked now`)
  } catch (error) {
    return missing(inWords(error), 'Correct or unset the variable.')
  }
}

const folder = ({ cwd }: Terminal): Found => {
  try {
    accessSync(cwd, constants.W_OK)
    return ok(`brief.html can be written in ${cwd}`)
  } catch {
    return limited(`nothing can be written in ${cwd}`, 'Stand in a folder that is yours, or use brief without --html.')
  }
}

export const examinations: readonly Examination[] = [
  { name: 'node', examine: node },
  { name: 'language', examine: languageModel },
  { name: 'facts', examine: facts },
  { name: 'record', examine: database },
  { name: 'server', examine: server },
  { name: 'llm', examine: llm },
  { name: 'folder', examine: folder },
]
