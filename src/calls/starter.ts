/** Starter: what earlier meetings of powers with regions declared, kept apart from the user's own record. In: the World, words asked for, a day. Out: one row a declaration, each with its sources. */
import { evidenceSource } from '../checks/evidence.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import { foldName } from '../world/fold.ts'
import { type Declared, declaredRows } from '../world/starter.ts'
import type { World } from '../world/world.ts'

export interface StarterRow {
  readonly id: string
  readonly meeting: string
  readonly format: string
  readonly place: string
  /** ISO days of the meeting. */
  readonly start: string
  readonly end: string
  readonly kind: string
  readonly type: string
  readonly agents: readonly string[]
  readonly recipients: readonly string[]
  readonly sectors: readonly string[]
  readonly materials: readonly string[]
  readonly amount: { readonly value: number; readonly unit: string } | null
  /** ISO day, null where none was promised. */
  readonly due: string | null
  /** In our own words. */
  readonly sentence: string
  readonly sources: readonly EvidenceSource[]
  readonly outcomes: readonly { readonly day: string; readonly outcome: string; readonly sources: readonly EvidenceSource[] }[]
}

/** Newest meeting first: meetings that ended by `asOf` and whose row has every one of the words, in any case; what came of it later is left out. */
export const starterRows = (world: World, asOf: string, words: readonly string[] = []): readonly StarterRow[] => {
  const wanted = words.map(foldName)
  return declaredRows(world)
    .filter(({ meeting }) => meeting.end <= asOf)
    .map((declared) => starterRow(world, declared, asOf))
    .filter((row) => {
      const text = foldName([row.format, row.place, row.start, row.sentence, ...row.agents, ...row.recipients, ...row.materials].join(' '))
      return wanted.every((word) => text.includes(word))
    })
}

const starterRow = (world: World, { row, meeting, outcomes }: Declared, asOf: string): StarterRow => {
  const names = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => world.states.get(id)?.name ?? world.groups.get(id)?.name ?? id)
  const sources = (ids: readonly string[]): readonly EvidenceSource[] => ids.map((id) => evidenceSource(world, id))
  return {
    id: row.id,
    meeting: meeting.id,
    format: world.formats.get(meeting.format)?.name ?? meeting.format,
    place: meeting.place,
    start: meeting.start,
    end: meeting.end,
    kind: row.kind,
    type: row.type,
    agents: names(row.agents),
    recipients: names(row.recipients),
    sectors: row.sectors,
    materials: row.materials,
    amount: row.amount === null || row.unit === null ? null : { value: row.amount, unit: row.unit },
    due: row.due,
    sentence: row.sentence,
    sources: sources(row.source),
    outcomes: outcomes.filter(({ day }) => day <= asOf).map(({ day, outcome, source }) => ({ day, outcome, sources: sources(source) })),
  }
}
