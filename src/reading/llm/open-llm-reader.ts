/** The reader with a language model [edge]. In: a document and its sentences. Out: claims that passed the gate, what was rejected and why, and the parts that could not be read. */
import { Problem } from '../../problem.ts'
import type { Document, Span } from '../../text/document.ts'
import type { World } from '../../world/world.ts'
import { type Claim, type ClaimDraft, withIds } from '../claim.ts'
import { admit, type Rejected } from '../gate.ts'
import type { Stretch } from '../stretches.ts'
import type { Spent } from './budget.ts'
import { groundContext, groundTold, windowWords } from './ground.ts'
import { type Asker, openAsker } from './open-asker.ts'
import { openCache } from './open-cache.ts'
import { messagesFor, promptVersion, systemPrompt } from './prompt.ts'
import type { LlmSettings } from './settings.ts'
import { halvesOf, windowsOf } from './windows.ts'
import { withoutDoubles } from './without-doubles.ts'

/** A stretch of the document of which the model gave nothing that can be used. */
export interface UnreadPart extends Span {
  readonly why: string
}

export interface LlmReading {
  readonly claims: readonly Claim[]
  readonly rejected: readonly Rejected[]
  readonly unreadParts: readonly UnreadPart[]
  readonly parts: number
  readonly partsFromCache: number
}

export interface LlmReader {
  /** Its version and the model: "llm/1:qwen3". */
  readonly name: string
  /**
   * `onPart`: characters read so far and in all. Throws Problem `llm/endpoint`, `llm/budget` or `llm/cache`, which says how much of the
   * document was read; what was read is in the cache.
   */
  readonly read: (document: Document, stretches: readonly Stretch[], onPart?: (done: number, of: number) => void) => Promise<LlmReading>
  readonly spent: () => Spent
}

interface PartReading {
  readonly span: Span
  readonly claims: readonly unknown[]
  readonly unreadable: string | null
  readonly fromCache: boolean
}

const MOST_HALVINGS = 3

const partly = (problem: Problem, document: Document, done: number, of: number): Problem =>
  new Problem(problem.code, problem.what, `${problem.why}; of ${document.name} ${done} of ${of} parts were read`, problem.fix)

export const openLlmReader = (
  settings: LlmSettings,
  world: World,
  cacheFolder: string,
  asker: Asker = openAsker(settings, openCache(cacheFolder)),
): LlmReader => {
  const name = `${promptVersion}:${settings.model}`
  const system = systemPrompt(world.tables.materials.map(({ slug }) => slug))

  const readPart = async (
    document: Document,
    stretches: readonly Stretch[],
    span: Span,
    halvings: number,
  ): Promise<readonly PartReading[]> => {
    const asked = await asker.ask(messagesFor(system, document, span))
    if ('list' in asked) return [{ span, claims: asked.list, unreadable: null, fromCache: asked.fromCache }]
    const halves = asked.isTooLong && halvings < MOST_HALVINGS ? halvesOf(span, stretches) : null
    if (halves === null) return [{ span, claims: [], unreadable: asked.unreadable, fromCache: false }]
    const read: PartReading[] = []
    for (const half of halves) read.push(...(await readPart(document, stretches, half, halvings + 1)))
    return read
  }

  const readParts = async (
    document: Document,
    stretches: readonly Stretch[],
    onPart: (done: number, of: number) => void,
  ): Promise<readonly PartReading[]> => {
    const windows = windowsOf(stretches, settings)
    const of = windows.reduce((sum, { start, end }) => sum + end - start, 0)
    let done = 0
    const settled = await Promise.allSettled(
      windows.map(async (window) => {
        const parts = await readPart(document, stretches, window, 0)
        done += window.end - window.start
        onPart(done, of)
        return parts
      }),
    )
    const failed = settled.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') {
      const whole = settled.filter(({ status }) => status === 'fulfilled').length
      throw failed.reason instanceof Problem ? partly(failed.reason, document, whole, windows.length) : failed.reason
    }
    return settled.flatMap((part) => (part.status === 'fulfilled' ? part.value : []))
  }

  return {
    name,
    spent: asker.spent,
    read: async (document, stretches, onPart = () => undefined) => {
      const parts = await readParts(document, stretches, onPart)
      const context = groundContext(document, world, stretches, name)
      const rejected: Rejected[] = []
      const drafts = parts.map(({ span, claims }): readonly ClaimDraft[] => {
        const words = windowWords(context, span)
        return claims.flatMap((given) => {
          const grounded = groundTold(context, span, words, given)
          if ('draft' in grounded) return [grounded.draft]
          rejected.push(grounded.rejected)
          return []
        })
      })
      const admission = admit(document, withIds(document.id, withoutDoubles(drafts)))
      return {
        claims: admission.admitted,
        rejected: [...new Map([...rejected, ...admission.rejected].map((one) => [`${one.reason}\n${one.quote}`, one])).values()],
        unreadParts: parts.flatMap(({ span, unreadable }) => (unreadable === null ? [] : [{ ...span, why: unreadable }])),
        parts: parts.length,
        partsFromCache: parts.filter(({ fromCache }) => fromCache).length,
      }
    },
  }
}
