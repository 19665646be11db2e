/** Questions to a language model [edge]. In: the two messages of a window. Out: what it answered, from the cache or from the endpoint, within limits of number, patience, tokens and money. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import type { Question } from './answer.ts'
import { estimateTokens, openBudget, type Spent, type Usage } from './budget.ts'
import { type AnswerCache, answerKey } from './open-cache.ts'
import { type Endpoint, openEndpoint } from './open-endpoint.ts'
import { backoffMs, type Outcome, outcomeOf } from './outcome.ts'
import { claimsQuestion } from './prompt.ts'
import { BEST_MANNERS, humbler, type Manners, type Message, requestBody } from './protocol.ts'
import type { LlmSettings } from './settings.ts'

/** A part that cannot be read does not stop the others; `isTooLong`: its halves may be. */
export type Asked =
  | { readonly list: readonly unknown[]; readonly fromCache: boolean }
  | { readonly unreadable: string; readonly isTooLong: boolean }

export interface Asker {
  /** Throws Problem `llm/endpoint`, `llm/budget` or `llm/cache`; then every further question is refused alike. */
  readonly ask: (messages: readonly Message[]) => Promise<Asked>
  readonly spent: () => Spent
}

/** At most `most` at one time, in the order of asking. */
const limited = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let free = most
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url

const inWords = (number: number): string => number.toLocaleString('en')

const spentProblem = ({ limits }: LlmSettings, { input, output, cost }: Spent): Problem => {
  const used = `${inWords(input + output)} tokens${cost === null ? '' : ` for ${cost.toFixed(4)}`}`
  const most = [
    ...(limits.tokens === null ? [] : [`${inWords(limits.tokens)} tokens`]),
    ...(limits.cost === null ? [] : [`${limits.cost} in money`]),
  ].join(' and ')
  return new Problem(
    'llm/budget',
    'the budget is spent',
    `${used} of ${most} are used, and the next request would go beyond`,
    'Raise --llm-tokens or --llm-cost and run it again: what was read is kept and not asked for twice.',
  )
}

export const openAsker = (
  settings: LlmSettings,
  cache: AnswerCache,
  endpoint: Endpoint = openEndpoint(settings),
  random: () => number = Math.random,
  question: Question = claimsQuestion(),
): Asker => {
  const { url, model, key, patience } = settings
  const budget = openBudget(settings.limits)
  const inTurn = limited(settings.parallel)
  const alone = limited(1)
  let manners: Manners = BEST_MANNERS
  let isSettled = false
  let stopped: Problem | null = null

  const stop = (problem: Problem): Problem => {
    stopped ??= problem
    return stopped
  }

  /** One request, paid for. */
  const once = async (messages: readonly Message[], own: Manners): Promise<Outcome> => {
    const body = requestBody(settings, messages, question, own)
    const input = estimateTokens(messages.map(({ content }) => content).join('\n'))
    const book = await budget.reserve({ input, output: settings.answerTokens })
    if (stopped) throw stopped
    if (book === null) throw stop(spentProblem(settings, budget.spent()))
    const reply = await endpoint(body)
    const outcome = outcomeOf(reply, key, Date.now(), question)
    const told: Usage | null = 'usage' in outcome ? outcome.usage : null
    const text = 'text' in reply && reply.status === 200 ? reply.text : ''
    book(told ?? (text === '' ? { input: 0, output: 0 } : { input, output: estimateTokens(text) }))
    return outcome
  }

  const fromEndpoint = async (messages: readonly Message[]): Promise<Asked> => {
    let last: Extract<Outcome, { is: 'again' }> | null = null
    for (let attempt = 0; attempt < patience.attempts; ) {
      if (stopped) throw stopped
      const own = manners
      const outcome = await once(messages, own)
      if (outcome.is === 'answer') {
        isSettled = true
        return { list: outcome.list, fromCache: false }
      }
      if (outcome.is === 'part') return { unreadable: outcome.why, isTooLong: false }
      if (outcome.is === 'too-long') return { unreadable: outcome.why, isTooLong: true }
      if (outcome.is === 'stop') throw stop(new Problem('llm/endpoint', hostOf(url), outcome.why, outcome.fix))
      if (outcome.is === 'refused') {
        // another request may have stepped down meanwhile
        const next = manners === own ? humbler(own, outcome.why) : manners
        if (next === null)
          throw stop(new Problem('llm/endpoint', hostOf(url), outcome.why, 'Check CHANCERY_LLM_MODEL, or take another server.'))
        manners = next
        continue
      }
      last = outcome
      attempt += 1
      const wait = outcome.waitMs ?? backoffMs(patience, attempt - 1, random())
      if (attempt === patience.attempts || wait > patience.mostWaitMs) break
      await pause(wait)
    }
    const why = last?.why ?? 'it was not asked'
    if (last?.lost !== false)
      throw stop(new Problem('llm/endpoint', hostOf(url), why, 'See that it runs, or try again later: what was read is kept.'))
    return { unreadable: why, isTooLong: false }
  }

  /** The first request shows what the server takes; until it is answered, no other is made. */
  const probed = async (messages: readonly Message[]): Promise<Asked> => {
    if (isSettled) return fromEndpoint(messages)
    const first = await alone(async () => (isSettled ? null : fromEndpoint(messages)))
    return first ?? fromEndpoint(messages)
  }

  return {
    ask: async (messages) => {
      const name = answerKey([url, model, question.version, messages])
      const known = await cache.get(name)
      if (known !== null) return { list: known, fromCache: true }
      return inTurn(async () => {
        if (stopped) throw stopped
        const asked = await probed(messages)
        if ('list' in asked) await cache.put(name, asked.list)
        return asked
      })
    },
    spent: budget.spent,
  }
}
