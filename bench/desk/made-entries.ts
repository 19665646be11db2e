/** Made entries: the register's rows of a made record without merging and judging. In: made claims with their things, the world, a seed. Out: an entry for each thing; verdicts are drawn in the shares that made claims got when they were judged. */

import { entryOf } from '../../src/calls/register/entries.ts'
import { partsIn } from '../../src/calls/register/places.ts'
import type { Account } from '../../src/checks/account.ts'
import type { Item } from '../../src/record/item.ts'
import { itemOf } from '../../src/record/merging/item-of.ts'
import { splitClaim } from '../../src/record/merging/split.ts'
import type { Told } from '../../src/record/merging/unit.ts'
import type { RegisterEntry } from '../../src/record/register.ts'
import type { Verdict, VerdictName } from '../../src/record/verdict.ts'
import type { World } from '../../src/world/world.ts'
import { type Chance, chanceOf } from '../merging/made/chance.ts'
import type { MadeClaims } from '../merging/made/made-claims.ts'

/** Items as a perfect matcher would merge them. */
const itemsOf = ({ claims, things }: MadeClaims): readonly Item[] => {
  const groups = new Map<string, Told[]>()
  for (const [at, recorded] of claims.entries())
    for (const told of splitClaim(recorded, (state) => state)) {
      const key = `${things[at]} ${told.recorded.claim.kind} ${told.part}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [told])
      else group.push(told)
    }
  return [...groups.values()].map(itemOf)
}

const verdict = (item: Item, aspect: Verdict['aspect'], name: VerdictName): Verdict => {
  const [first] = item.claims
  const evidence =
    first === undefined
      ? []
      : [
          {
            kind: 'claim' as const,
            claim: first.claim.id,
            documentId: first.documentId,
            document: first.document,
            start: first.claim.start,
            end: first.claim.end,
            quote: first.claim.quote,
          },
        ]
  return {
    check: aspect === 'status' ? 'status' : 'sources',
    aspect,
    verdict: name,
    because: `Drawn for a bench: ${name}.`,
    evidence,
    notes: [],
    claims: item.claims.map(({ claim }) => claim.id),
  }
}

const statuses: readonly VerdictName[] = [
  'open',
  'open',
  'open',
  'unverifiable',
  'unverifiable',
  'due-soon',
  'kept',
  'partly-kept',
  'overdue',
  'lapsed',
]

const verdictsOf = (item: Item, chance: Chance): readonly Verdict[] => {
  const documents = new Set(item.claims.map(({ documentId }) => documentId)).size
  const source: VerdictName = documents < 2 ? 'unverifiable' : chance.happens(0.15) ? 'disputed' : 'corroborated'
  const status = item.kind === 'commitment' || item.kind === 'measure' ? [verdict(item, 'status', chance.pick(statuses))] : []
  return [...status, ...(item.kind === 'assessment' || item.kind === 'statement' ? [] : [verdict(item, 'source', source)])]
}

const accountOf = (item: Item): Account => ({
  independent: new Set(item.claims.map(({ documentId }) => documentId)).size,
  sources: item.claims.map(({ claim, document, publisher, published }) => ({
    name: publisher ?? document,
    kind: 'press' as const,
    interest: 'third party' as const,
    tellings: [{ claim: claim.id, document, publisher, published, interest: 'third party' as const, copyOf: null }],
  })),
  differences: [],
  revisions: [],
  firmness: null,
  health: { points: 10, of: 20, parts: [] },
})

/** One in so many claims waits as unsure: its confidence is drawn, as the made ones are all alike. */
const unsure = (item: Item, chance: Chance): Item => ({
  ...item,
  claims: item.claims.map((one) => ({ ...one, claim: { ...one.claim, confidence: 0.5 + chance.next() / 2 } })),
})

export function* madeEntries(made: MadeClaims, world: World, seed: number): Generator<RegisterEntry, void, undefined> {
  const chance = chanceOf(seed)
  const items = itemsOf(made)
  const parts = partsIn(items)
  for (const item of items) {
    const drawn = unsure(item, chance)
    const line = `${drawn.claims[0]?.claim.quote ?? ''}.`
    const told = { line, told: line, cites: [] }
    yield entryOf(
      { item: drawn, verdicts: verdictsOf(drawn, chance), account: accountOf(drawn), told, formats: [] },
      world,
      new Map(),
      parts,
    )
  }
}
