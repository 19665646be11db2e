/** `record history ID` and `record decisions`: what a record held at each time, and what people decided. In: a record. Out: lines, oldest first. */
import type { Cause, PastState } from '../calls/history.ts'
import type { RecordedDecision } from '../record/decision.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Store } from '../record/store/open.ts'
import type { World } from '../world/world.ts'
import type { ExitStatus, ParsedArguments, Terminal } from './command.ts'
import { withRecord } from './open-record.ts'
import { neededRecord } from './options.ts'

const reason = ({ note }: RecordedDecision): string => (note === null ? '' : `: ${note}`)

const what = (decision: RecordedDecision): string => {
  const about = `“${decision.quote}” (${decision.document})`
  switch (decision.decision) {
    case 'corrected':
      return `${Object.keys(decision.correction).join(', ')} of ${about}`
    case 'merged':
    case 'split':
      return `${about} ${decision.decision === 'merged' ? 'with' : 'from'} ${decision.others.map(({ quote }) => `“${quote}”`).join(', ')}`
    case 'undone':
      return `decision ${decision.undoes}`
    default:
      return about
  }
}

const decisionLine = (decision: RecordedDecision): string =>
  `${decision.id}  ${decision.knownAt.slice(0, 16).replace('T', ' ')}  ${decision.author} ${deed(decision)} ${what(decision)}${reason(decision)}${decision.stands ? '' : '\n    these words are no claim of the current reading any more: look again'}\n`

const causeLine = (cause: Cause): string =>
  cause.cause === 'reading'
    ? `${cause.document} was read by ${cause.reader}`
    : `${cause.decision.author} ${deed(cause.decision)} ${what(cause.decision)}${reason(cause.decision)}`

/** "Anna undid decision 2". */
const deed = ({ decision }: RecordedDecision): string => (decision === 'undone' ? 'undid' : decision)

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const valueTexts = ({ values }: Item): readonly string[] =>
  values.flatMap((one) =>
    one.field === 'amount'
      ? [one.value.text]
      : one.field === 'time'
        ? [one.value.text || `${one.value.start ?? ''}..${one.value.end ?? ''}`]
        : [],
  )

const itemLines = (item: Item): string => {
  const parties = [names(item.agents), names(item.recipients)].filter((part) => part !== '').join(' → ')
  const values = valueTexts(item)
  return `    ${item.id}  ${item.kind}/${item.type}, ${item.factuality}: ${parties}${values.length > 0 ? `; ${values.join('; ')}` : ''}\n${item.claims.map(({ claim, document }) => `        “${claim.quote}” (${document}, ${claim.start}–${claim.end})\n`).join('')}`
}

const stateLines = ({ at, causes, items }: PastState): string =>
  `${at.slice(0, 16).replace('T', ' ')}  ${causes.map(causeLine).join('; ')}\n${items.length === 0 ? '    nothing is held of it\n' : items.map(itemLines).join('')}`

const stateJson = ({ at, causes, items }: PastState): string =>
  `${JSON.stringify({ at, causes, items: items.map(({ claims, ...item }) => item) })}\n`

const documentsOf = (claims: readonly RecordedClaim[]): readonly string[] => claims.map(({ documentId }) => documentId)

/** Documents that may have to do with the item: its own, and those that people decided on; where it is there no more, all. */
const concerned = async (id: string, store: Store, decisions: readonly RecordedDecision[], world: World): Promise<readonly string[]> => {
  const { itemsOfClaims } = await import('../calls/items.ts')
  const items = itemsOfClaims(await store.claims(), world)
  const item = items.find((one) => one.id === id || one.claims.some(({ claim }) => claim.id === id))
  const decided = decisions.flatMap((one) => [one.documentId, ...('others' in one ? one.others.map(({ documentId }) => documentId) : [])])
  if (item) return [...new Set([...documentsOf(item.claims), ...decided])]
  return (await store.documents()).map(({ document }) => document.id)
}

export const showHistory = (id: string, given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const [{ historyOf }, { openWorld }] = [await import('../calls/history.ts'), await import('../world/open.ts')]
    const [world, decisions] = [openWorld(), await store.decisions()]
    const readings = await store.readings(await concerned(id, store, decisions, world))
    const states = historyOf(id, { readings, decisions }, world)
    if (states.length === 0) {
      const { Problem } = await import('../problem.ts')
      throw new Problem(
        'cli/item',
        `there is no item or claim ${id}`,
        'the record never held one of that id',
        'chancery record list shows what it holds.',
      )
    }
    for (const state of states) terminal.out(given.values.json ? stateJson(state) : stateLines(state))
    return 0
  })

export const showDecisions = (given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> =>
  withRecord(neededRecord(given, terminal), terminal, { existing: true }, async (store): Promise<ExitStatus> => {
    const decisions = await store.decisions()
    for (const decision of decisions) terminal.out(given.values.json ? `${JSON.stringify(decision)}\n` : decisionLine(decision))
    if (decisions.length === 0 && !given.values.json) terminal.out('Nobody has decided anything yet: see chancery decide --help.\n')
    return 0
  })
