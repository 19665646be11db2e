/** FollowTheMoney entities as lines of JSON (`entities.ftm.json` of OpenSanctions, exports of Aleph). In: a line. Out: its parts and links. */
import { z } from 'zod'
import { faultOf, type ImportedLine } from '../imported/part.ts'
import { ftmStates, lineOfFtm } from './ftm-model.ts'
import { type EntityImporter, lineByLine } from './importer.ts'

/** Values are strings, or, in `targets.nested.json`, entities of their own. */
interface Told {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly (string | Told)[]>>
  readonly datasets?: readonly string[] | undefined
}

/** So deep entities stand in each other; files of OpenSanctions have two or three. What is deeper would end the process. */
const DEEPEST = 10

const toldWithin = (depth: number): z.ZodType<Told> =>
  z.object({
    id: z.string().min(1),
    schema: z.string().min(1),
    properties: z.record(z.string(), z.array(depth === 0 ? z.string() : z.union([z.string(), toldWithin(depth - 1)]))),
    datasets: z.array(z.string()).optional(),
  })
const toldSchema = toldWithin(DEEPEST)

const lineOf = (told: Told, stateOf: (code: string) => string | null, outer: readonly string[]): ImportedLine => {
  const { id, schema, properties } = told
  const datasets = told.datasets ?? outer
  const inner = Object.values(properties).flatMap((values) => values.filter((value) => typeof value !== 'string'))
  const values = (property: string): readonly string[] => {
    const found = Object.hasOwn(properties, property) ? properties[property] : undefined
    return found === undefined ? [] : found.map((value) => (typeof value === 'string' ? value : value.id))
  }
  const own = lineOfFtm({ id, schema, values, language: () => null, datasets }, stateOf)
  if (inner.length === 0) return own
  const all = [own, ...inner.map((one) => lineOf(one, stateOf, datasets))]
  return {
    parts: all.flatMap(({ parts }) => parts),
    links: all.flatMap(({ links }) => links),
    passedOver: all.every(({ passedOver }) => passedOver !== null) ? own.passedOver : null,
    fault: all.find(({ fault }) => fault !== null)?.fault ?? null,
  }
}

const issueOf = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`.replace(/^: /, '')

/** `text` may be empty or blank. */
export const ftmLine = (text: string, stateOf: (code: string) => string | null): ImportedLine | null => {
  // trimming takes the mark away too that a file of UTF-8 may begin with
  const bare = text.trim()
  if (bare === '') return null
  let parsed: unknown
  try {
    parsed = JSON.parse(bare)
  } catch {
    return faultOf('it is no JSON')
  }
  const told = toldSchema.safeParse(parsed)
  return told.success ? lineOf(told.data, stateOf, []) : faultOf(`it is no FollowTheMoney entity (${issueOf(told.error)})`)
}

export const ftm: EntityImporter = {
  name: 'ftm',
  summary: 'FollowTheMoney entities, one JSON object a line (OpenSanctions: entities.ftm.json)',
  looksLike: (head) => /^\s*\{/.test(head) && /"schema"\s*:/.test(head) && /"properties"\s*:/.test(head),
  open: ({ states }) => {
    const stateOf = ftmStates(states)
    return lineByLine((text) => ftmLine(text, stateOf))
  },
}
