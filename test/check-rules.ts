/**
 * `npm run check:rules`: takes out each rule and each check in turn and lists those that nothing misses. Progress on stderr, the list on
 * stdout; exit 1 where it is not empty. A rule is missed where one of its own examples is then no longer read by any rule as promised; a
 * check where a test goes red. Both are first shown to be whole, so that a broken test counts for nothing.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checks } from '../src/checks/index.ts'
import { readText } from '../src/reading/fixtures/read-text.ts'
import { ordinalRule } from '../src/reading/refiners/ordinals.ts'
import type { ClaimRule } from '../src/reading/rule.ts'
import { claimRules } from '../src/reading/rules/index.ts'
import { keepsPromise } from './promised.ts'
import { WITHOUT_VARIABLE } from './without.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const hook = new URL('without.ts', import.meta.url).href
/** In the order in which they are tried: the checks' own tests are quickest. */
const testsOfChecks = [join(root, 'src/checks/*.test.ts'), join(root, 'test/acceptance/*.test.ts')].map((pattern) => globSync(pattern))
const MOST_MS = 120_000
/** Given to the process that reads the ordinals' own examples. */
const ORDINALS_ONLY = '--ordinals'

/** The first example that `rules` no longer read as promised; null where they still read all of them. */
const firstMissed = async (rule: ClaimRule, rules: readonly ClaimRule[]): Promise<string | null> => {
  for (const example of rule.yields) {
    const { claims } = await readText(example.text, { rules })
    if (!keepsPromise(rule, example, claims)) return example.text
  }
  return null
}

const progress = (id: string, seenBy: string | null): void =>
  console.error(seenBy === null ? `${id}: NOT SEEN` : `${id}: seen by ${seenBy}`)

const node = (args: readonly string[], without: string): { status: number | null; out: string } => {
  const env: NodeJS.ProcessEnv = { ...process.env, [WITHOUT_VARIABLE]: without }
  // set where this file is itself started by a test runner, whose children would then report to it
  delete env.NODE_TEST_CONTEXT
  const { status, stdout } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: MOST_MS,
  })
  return { status, out: stdout }
}

const ordinalMissed = (without: string): string | null => {
  const { status, out } = node([fileURLToPath(import.meta.url), ORDINALS_ONLY], without)
  if (status !== 0) throw new Error(`the reader does not run without "${without}"`)
  return JSON.parse(out) as string | null
}

const unseenRules = async (): Promise<string[]> => {
  const unseen: string[] = []
  for (const rule of claimRules) {
    const broken = await firstMissed(rule, claimRules)
    if (broken !== null) throw new Error(`${rule.id} does not read its own example: ${broken}`)
    const missed = await firstMissed(
      rule,
      claimRules.filter((one) => one !== rule),
    )
    progress(rule.id, missed)
    if (missed === null) unseen.push(rule.id)
  }
  const broken = ordinalMissed('')
  if (broken !== null) throw new Error(`${ordinalRule.id} does not read its own example: ${broken}`)
  const missed = ordinalMissed(ordinalRule.id)
  progress(ordinalRule.id, missed)
  return missed === null ? [...unseen, ordinalRule.id] : unseen
}

/** The first test that is red without the check; null where all stay green. */
const firstRed = (without: string): string | null => {
  for (const files of testsOfChecks) {
    const { status, out } = node(['--test', '--test-reporter=tap', '--test-concurrency=2', ...files], without)
    if (status === 0) continue
    return /^\s*not ok \d+ - (?<name>.{1,300})$/m.exec(out)?.groups?.name ?? `a run that ended with ${status}`
  }
  return null
}

const unseenChecks = (): string[] => {
  const broken = firstRed('')
  if (broken !== null) throw new Error(`a test is red with every check in place: ${broken}`)
  return checks.flatMap(({ id }) => {
    const red = firstRed(id)
    progress(id, red)
    return red === null ? [id] : []
  })
}

const main = async (): Promise<number> => {
  if (process.argv.includes(ORDINALS_ONLY)) {
    console.log(JSON.stringify(await firstMissed(ordinalRule, claimRules)))
    return 0
  }
  const begun = performance.now()
  const unseen = [...(await unseenRules()), ...unseenChecks()]
  for (const id of unseen) console.log(id)
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `${claimRules.length + 1} rules and ${checks.length} checks taken out in turn; ${unseen.length} not seen by any test (${seconds} s)`,
  )
  return unseen.length > 0 ? 1 : 0
}

process.exitCode = await main()
