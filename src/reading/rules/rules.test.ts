/** Every rule's own examples, run through the whole reader. In: the rules. Out: red where an example gives no such claim, or a counter-example gives one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, ClaimEntity } from '../claim.ts'
import { readText } from '../fixtures/read-text.ts'
import { ordinalRule } from '../refiners/ordinals.ts'
import type { ClaimRule, RuleExample } from '../rule.ts'
import { claimRules } from './index.ts'

const rules: readonly ClaimRule[] = [...claimRules, ordinalRule]

const isNamed = (entities: readonly ClaimEntity[], expected: string): boolean =>
  entities.some((entity) => (/^[A-Z]{3}$/.test(expected) ? entity.states.includes(expected) : entity.name.includes(expected)))

/** What differs between a claim and what its rule promises, in words. */
const differences = (claim: Claim, rule: ClaimRule, expected: RuleExample): readonly string[] => {
  const faults: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what)
  }
  must(claim.kind === rule.kind || (rule.id === ordinalRule.id && claim.kind === 'commitment'), `kind ${claim.kind}`)
  must(claim.type === (expected.type ?? claim.type), `type ${claim.type}`)
  for (const name of expected.agents ?? []) must(isNamed(claim.agents, name), `no agent ${name} in ${claim.agents.map((one) => one.name)}`)
  for (const name of expected.recipients ?? []) must(isNamed(claim.recipients, name), `no recipient ${name}`)
  for (const slug of expected.materials ?? []) must(claim.materials.includes(slug), `no material ${slug}`)
  for (const name of expected.attribution ?? []) must(isNamed(claim.attribution, name), `not told by ${name}`)
  must(expected.factuality === undefined || claim.factuality === expected.factuality, `factuality ${claim.factuality}`)
  must(expected.ordinal === undefined || (claim.ordinal?.n ?? null) === expected.ordinal, `ordinal ${claim.ordinal?.n}`)
  must(expected.place === undefined || (claim.place?.name ?? null) === expected.place, `place ${claim.place?.name}`)
  const { amount, time } = expected
  if (amount !== undefined && amount !== null)
    for (const [key, value] of Object.entries(amount))
      must(claim.amount?.[key as 'value'] === value, `amount ${JSON.stringify(claim.amount)}`)
  if (time !== undefined && time !== null)
    must(claim.time?.start === time.start && claim.time.end === time.end, `time ${JSON.stringify(claim.time)}`)
  return faults
}

for (const rule of rules) {
  for (const example of rule.yields) {
    test(`${rule.id}: ${example.text}`, async () => {
      const trace: string[] = []
      const { claims } = await readText(example.text, { trace: (line) => trace.push(line) })
      const own = claims.filter((claim) => claim.rule === rule.id)
      const found = own.map((claim) => differences(claim, rule, example))
      assert.ok(
        found.some((faults) => faults.length === 0),
        `${
          own.length > 0
            ? `its claim differs: ${found.map((faults) => faults.join(', ')).join(' | ')}`
            : trace.some((line) => line.startsWith(`${rule.id} `))
              ? 'the rule refused'
              : 'no word of the sentence is among its verbs, nouns or adjectives, or another rule took it'
        }; claims: ${claims.map((claim) => `${claim.rule} “${claim.quote}”`).join(', ') || 'none'}; refused: ${trace.join('; ') || 'nothing'}`,
      )
    })
  }
  for (const { text, because } of rule.yieldsNothing) {
    test(`${rule.id} finds nothing: ${text} (${because})`, async () => {
      const { claims } = await readText(text)
      assert.deepEqual(
        claims.filter((claim) => claim.rule === rule.id).map((claim) => claim.quote),
        [],
        'the rule reads it: refuse it by notContext, object or needs',
      )
    })
  }
}

test('each rule has its own id and a confidence between 0 and 1', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  for (const { confidence, id } of rules) assert.ok(confidence > 0 && confidence <= 1, id)
})
