/** The appendix on how well each thing is told. In: the lines of deals, promises and figures, and the accounts of their items. Out: a table, the best told last. */
import type { Account } from '../checks/account.ts'
import type { Health, HealthPartName } from '../checks/health.ts'
import type { Line, Section, Table, TableRow } from './brief-model.ts'

const scored: readonly Section['id'][] = ['deals', 'promises', 'figures']
const SHOWN = 15

/** Fewer lines have nothing that is usual among them. */
const FEWEST = 4

type Usual = ReadonlyMap<HealthPartName, number>

/** For each part the points that most lines have, of two alike the fewer. */
const usualOf = (healths: readonly Health[]): Usual => {
  if (healths.length < FEWEST) return new Map()
  const parts = Map.groupBy(
    healths.flatMap((health) => health.parts),
    ({ part }) => part,
  )
  return new Map(
    [...parts].map(([part, same]) => {
      const [most] = [...Map.groupBy(same, ({ points }) => points)].toSorted(([a, left], [b, right]) => right.length - left.length || a - b)
      return [part, most?.[0] ?? 0]
    }),
  )
}

/** What is as it is for most is told once, above. */
const reasons = ({ parts }: Health, usual: Usual): string => {
  const telling = parts.filter(({ part, points }) => usual.get(part) !== points)
  return telling.length === 0 ? 'as usual' : telling.map(({ part, points, why }) => `${part} ${points}: ${why}`).join('; ')
}

const usualText = (usual: Usual): string =>
  usual.size === 0 ? '' : ` Usual here, and so not told again: ${[...usual].map(([part, points]) => `${part} ${points}`).join(', ')}.`

/** Of a line that tells several items, the one told least well. */
const healthOf = ({ items }: Line, accounts: ReadonlyMap<string, Account>): Health | null =>
  items.flatMap((id) => accounts.get(id)?.health ?? []).toSorted((a, b) => shareOf(a) - shareOf(b))[0] ?? null

/** What a line tells, without its sources, what others give and what stands on record. */
const nameOf = (core: string): string => core.replace(/ On record: .*$/su, '').replace(/ \([^()]*\d{4}[^()]*\).*$/su, '')

const shareOf = ({ points, of }: Health): number => points / of

/** `coreOf` takes the sources in brackets off a line. Undefined where nothing is scored; long briefs show the least well told. */
export const healthTable = (
  sections: readonly Section[],
  accounts: ReadonlyMap<string, Account>,
  coreOf: (text: string) => string,
): Table | undefined => {
  const lines = sections.filter(({ id }) => scored.includes(id)).flatMap((section) => section.lines)
  const found = lines.flatMap((line) => {
    const health = healthOf(line, accounts)
    return health === null ? [] : [{ line, health }]
  })
  const usual = usualOf(found.map(({ health }) => health))
  const shown = found.toSorted((a, b) => shareOf(a.health) - shareOf(b.health)).slice(0, SHOWN)
  const rows = shown.map(
    ({ line, health }): TableRow => ({
      cells: [`${health.points} of ${health.of}`, `${nameOf(coreOf(line.text))}: ${reasons(health, usual)}.`],
      cites: line.cites.slice(0, 1),
    }),
  )
  const cut = found.length > shown.length ? `, the ${shown.length} told least well of ${found.length}` : ''
  const caption = `Up to 5 points each for the number of independent sources, their independence, their kind, the fields told and, where there is one, the basis of the figure${cut}. It says how well a thing is told, not whether it is true.${usualText(usual)}`
  return rows.length === 0 ? undefined : { caption, columns: ['Points', 'What is told, and why'], rows }
}
