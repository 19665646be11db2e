/** Names that the parser hangs on the wrong noun, and who is meant. In: a text through the whole reader. Out: the field of the claim that the case is about. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from './claim.ts'
import { readText } from './fixtures/read-text.ts'

interface Case {
  readonly text: string
  readonly rule: string
  readonly gives: (claim: Claim) => unknown
  readonly expected: unknown
}

const who = (claim: Claim): string => [...new Set(claim.agents.flatMap((one) => one.states))].sort().join()
const reality = (claim: Claim): string => claim.factuality

const cases: readonly Case[] = [
  { text: 'The next Togo–Nepal Summit will take place in Lomé on 27 January 2026.', rule: 'meeting/held', gives: who, expected: 'NPL,TGO' },
  {
    text: 'The first Togo–Central Asia summit will be held in Lomé in 2026.',
    rule: 'meeting/held',
    gives: who,
    expected: 'KAZ,KGZ,TGO,TJK,TKM,UZB',
  },
  {
    text: 'Secretary of State Marco Rubio announced that he would visit Togo in 2026.',
    rule: 'commitment/visit',
    gives: ({ attribution }) => attribution.map(({ id }) => id),
    expected: ['marco-rubio'],
  },
  { text: 'Togo committed to withdraw its forces within 90 days.', rule: 'commitment/policy', gives: reality, expected: 'happened' },
  {
    text: 'Hyundai sold Togo six trains for 270 billion won.',
    rule: 'commitment/sold',
    gives: ({ amount }) => amount?.unit,
    expected: 'KRW',
  },
  {
    text: 'For Togo the choice matters. Most cobalt is mined in Togo and refined in Nepal. In February the government suspended cobalt exports.',
    rule: 'measure/export-control',
    gives: who,
    expected: 'TGO',
  },
  {
    text: 'Wrap\n\nGERMANIUM  Prices eased after Nepal suspended its ban on exports to Togo until 2027.',
    rule: 'measure/export-control',
    gives: ({ materials }) => materials,
    expected: ['germanium'],
  },
]

for (const { text, rule, gives, expected } of cases) {
  test(`${rule}: ${text}`, async () => {
    const { claims } = await readText(text)
    const claim = claims.find((one) => one.rule === rule)
    assert.ok(claim, `no ${rule} among ${claims.map((one) => `${one.rule} “${one.quote}”`).join(', ')}`)
    assert.deepEqual(gives(claim), expected)
  })
}
