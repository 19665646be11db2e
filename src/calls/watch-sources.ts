/** Sources to be watched. In: the text of a list, as lines or as JSON. Out: each source with how often it is read; or the Problem that names the line. */
import { z } from 'zod'
import { Problem } from '../problem.ts'

export interface WatchedSource {
  /** An address, a file or a folder, as written. */
  readonly source: string
  /** Milliseconds; null: as often as the others. */
  readonly every: number | null
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** Longer than this a timer cannot wait. */
const MOST_MS = 24 * 86_400_000

/** "30m", "6h", "1d" in milliseconds; null for anything else. */
export const intervalOf = (text: string): number | null => {
  const { count, unit = '' } = /^(?<count>\d{1,6})\s?(?<unit>[smhd])$/.exec(text.trim())?.groups ?? {}
  const ms = Number(count) * (units[unit] ?? Number.NaN)
  return ms > 0 && ms <= MOST_MS ? ms : null
}

const problem = (where: string, why: string, fix: string): Problem => new Problem('watch/sources', where, why, fix)

const example =
  'Write one source a line, "https://example.org/feed every 6h", or JSON: ["https://example.org/feed", {"source": "reports", "every": "1d"}].'

const everyOf = (text: string, where: string): number => {
  const every = intervalOf(text)
  if (every === null) throw problem(where, `"${text}" is no interval of 1 s to 24 days`, 'Write it as 30m, 6h or 1d.')
  return every
}

const listSchema = z.array(z.union([z.string().min(1), z.strictObject({ source: z.string().min(1), every: z.string().optional() })]))

const fromJson = (text: string, name: string): readonly WatchedSource[] => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw problem(name, `it is no JSON (${error instanceof Error ? error.message : String(error)})`, example)
  }
  const list = listSchema.safeParse(parsed)
  if (!list.success) throw problem(name, `${list.error.issues[0]?.path.join('.') ?? ''} is no source`.trim(), example)
  return list.data.map((one) =>
    typeof one === 'string'
      ? { source: one, every: null }
      : { source: one.source, every: one.every === undefined ? null : everyOf(one.every, `${name}, ${one.source}`) },
  )
}

/** Empty lines and those that begin with # are passed over. */
const fromLines = (text: string, name: string): readonly WatchedSource[] =>
  text.split(/\r?\n/).flatMap((line, at): readonly WatchedSource[] => {
    const words = line.trim()
    if (words === '' || words.startsWith('#')) return []
    const { source = words, every } = /^(?<source>\S.*?)\s+every\s+(?<every>\S+)$/.exec(words)?.groups ?? {}
    return [{ source, every: every === undefined ? null : everyOf(every, `${name}, line ${at + 1}`) }]
  })

/** Each once, the first that names it. Throws Problem `watch/sources`. */
export const readWatchList = (text: string, name: string): readonly WatchedSource[] => {
  const all = text.trimStart().startsWith('[') ? fromJson(text, name) : fromLines(text, name)
  if (all.length === 0) throw problem(name, 'there is no source in it', example)
  return all.filter(({ source }, at) => all.findIndex((one) => one.source === source) === at)
}
