/** What a test needs beyond Node. In: `browser`, `postgres`, `shared` or `registry`. Out: the options of node:test that skip it where that is missing: `test('…', needs('shared'), …)`. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'

export type Need = 'browser' | 'postgres' | 'shared' | 'registry'

/** For each need null where it is met, else what is missing, in words. */
export type Missing = Readonly<Record<Need, string | null>>

/** Options of node:test. */
export interface NeedOptions {
  readonly skip: string | false
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ALL: readonly Need[] = ['browser', 'postgres', 'shared', 'registry']
/** The runner finds out once and hands it to every test process. */
export const MISSING_VARIABLE = 'CHANCERY_TEST_MISSING'
const CONNECT_MS = 2000
const REGISTRY_MS = 10_000

/** The folder with gold and seed lies beside the project. */
export const sharedFolder = new URL('../../shared/', import.meta.url)

/** Where the tests find a PostgreSQL server; their own database, which they may empty. */
export const postgresUrl = (): string => process.env.CHANCERY_TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that browser tests start, or null. */
export const browserPath = (): string | null => {
  const named = process.env.CHROMIUM
  if (named !== undefined && named !== '') return isExecutable(named) ? named : null
  return BROWSERS.find(isExecutable) ?? null
}

const missingBrowser = (): string | null => {
  if (browserPath() === null) return `no browser at ${process.env.CHROMIUM ?? BROWSERS.join(', ')} (CHROMIUM names one)`
  try {
    createRequire(import.meta.url).resolve('playwright-core')
    return null
  } catch {
    return 'playwright-core is not installed'
  }
}

/** The first bytes of a session; a server that is only listening is told from one that lets us in. */
const missingPostgres = async (): Promise<string | null> => {
  const url = new URL(postgresUrl())
  const where = `${url.hostname}:${url.port || '5432'}`
  const listens = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || '5432'), timeout: CONNECT_MS })
    const settle = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', settle(true)).on('error', settle(false)).on('timeout', settle(false))
  })
  if (!listens) return `no PostgreSQL server answers at ${where} (CHANCERY_TEST_DATABASE_URL names one)`
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: CONNECT_MS })
  // A session that breaks after it was refused says so in an event of its own.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return null
  } catch (error) {
    return `PostgreSQL at ${where} refuses: ${error instanceof Error ? error.message : String(error)} (CHANCERY_TEST_DATABASE_URL names another)`
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Packages are installed from where npm is told to find them. */
const missingRegistry = (): string | null => {
  const { status } = spawnSync('npm', ['ping', '--fetch-retries=0', `--fetch-timeout=${REGISTRY_MS}`], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  return status === 0 ? null : 'npm reaches no registry (npm ping)'
}

/** Looks for real, each time it is called. */
export const findMissing = async (): Promise<Missing> => ({
  browser: missingBrowser(),
  postgres: await missingPostgres(),
  registry: missingRegistry(),
  shared: existsSync(new URL('gold/', sharedFolder)) ? null : '../shared/gold is not there',
})

/** Needs whose tests must run, from CHANCERY_REQUIRE. Throws an Error for a word that is no need: a typo must not let a skip pass. */
export const requiredNeeds = (list: string | undefined): readonly Need[] =>
  (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const need = ALL.find((one) => one === word)
      if (need === undefined) throw new Error(`CHANCERY_REQUIRE names "${word}"; it can name ${ALL.join(', ')}`)
      return need
    })

/** Throws an Error, which fails the test file, where something required is missing. */
export const needOptions = (need: Need, missing: Missing, required: readonly Need[]): NeedOptions => {
  const what = missing[need]
  if (what === null) return { skip: false }
  if (required.includes(need)) throw new Error(`CHANCERY_REQUIRE asks for ${need}: ${what}`)
  return { skip: `needs ${need}: ${what}` }
}

const given = process.env[MISSING_VARIABLE]
const missing: Missing = given === undefined ? await findMissing() : (JSON.parse(given) as Missing)
const required = requiredNeeds(process.env.CHANCERY_REQUIRE)

/** The only way to skip a test. */
export const needs = (need: Need): NeedOptions => needOptions(need, missing, required)
