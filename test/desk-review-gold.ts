/** For tests: what a careful analyst would do with each claim of a document. In: documents with gold of our own, claims as they were read. Out: for each claim whether it is right, is to be mended (which fields, to what), or is to be rejected. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fieldsRight, type GoldClaim, goldSchema, matched, scoreDocument } from '../bench/score.ts'
import type { Claim, ClaimEntity } from '../src/reading/claim.ts'

export const goldFolder = fileURLToPath(new URL('../bench/documents', import.meta.url))

export interface GoldText {
  readonly name: string
  readonly text: string
  readonly published: string | null
  readonly claims: readonly GoldClaim[]
}

/** Documents to develop on, by name. */
export const goldTexts = (): readonly GoldText[] =>
  readdirSync(goldFolder)
    .filter((file) => file.startsWith('dev-') && file.endsWith('.txt'))
    .sort()
    .map((name) => {
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(goldFolder, name.replace(/\.txt$/, '.gold.json')), 'utf8')))
      return { name, text: readFileSync(join(goldFolder, name), 'utf8'), published: gold.published ?? null, claims: gold.claims }
    })

const words = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const sameName = (one: string, other: string): boolean =>
  ` ${words(one)} `.includes(` ${words(other)} `) || ` ${words(other)} `.includes(` ${words(one)} `)

type GoldEntity = NonNullable<GoldClaim['agents']>[number]

/** Gold that tells no states of a name leaves them open: the name is enough. */
const sameEntities = (wanted: readonly GoldEntity[], given: readonly ClaimEntity[]): boolean => {
  const open = wanted.filter(({ states = [] }) => states.length === 0)
  const named = new Set(open.map(({ name }) => given.find((one) => sameName(one.name, name))))
  const rest = given.filter((one) => !named.has(one))
  const states = (list: readonly { readonly states?: readonly string[] | undefined }[]): string =>
    [...new Set(list.flatMap((one) => one.states ?? []))].toSorted().join(' ')
  return !named.has(undefined) && states(rest) === states(wanted)
}

export const partyFields = ['agents', 'recipients', 'attribution'] as const

/** Fields of the gold that the claim has otherwise. */
export const wrongFields = (gold: GoldClaim, claim: Claim): readonly string[] =>
  [...fieldsRight(gold, claim)]
    .filter(([field, isRight]) => {
      const party = partyFields.find((one) => one === field)
      const wanted = party === undefined ? undefined : gold[party]
      return (
        !isRight &&
        !(
          party !== undefined &&
          wanted !== undefined &&
          wanted.length > 0 &&
          sameEntities(
            party === 'attribution' ? wanted.slice(0, 1) : wanted,
            party === 'attribution' ? claim[party].slice(0, 1) : claim[party],
          )
        )
      )
    })
    .map(([field]) => field)

export type Task =
  | { readonly task: 'accept'; readonly gold: GoldClaim | null }
  | { readonly task: 'reject' }
  | { readonly task: 'mend'; readonly gold: GoldClaim; readonly fields: readonly string[] }

/** By claim id. What tells a claim again, or is optional in the gold, is right as it stands where its fields are. */
export const tasksOf = ({ name, text, claims: gold }: GoldText, claims: readonly Claim[]): ReadonlyMap<string, Task> => {
  const scored = { name, text, gold: { published: null, claims: [...gold] }, claims }
  const goldOf = new Map([...matched(scored)].map(([wanted, own]) => [own, gold[wanted]]))
  const { outcomes } = scoreDocument(scored)
  return new Map(
    claims.map((claim, at): [string, Task] => {
      const wanted = goldOf.get(at)
      if (wanted === undefined) return [claim.id, outcomes[at] === 'wrong' ? { task: 'reject' } : { task: 'accept', gold: null }]
      const fields = wrongFields(wanted, claim)
      return [claim.id, fields.length === 0 ? { task: 'accept', gold: wanted } : { task: 'mend', gold: wanted, fields }]
    }),
  )
}
