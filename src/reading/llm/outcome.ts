/** What an answer of the endpoint amounts to. In: a reply, or none. Out: a list, or what is to be done: ask again, ask otherwise, give up this part, give up. */
import type { Question } from './answer.ts'
import type { Usage } from './budget.ts'
import type { NoReply, Reply } from './open-endpoint.ts'
import { isTooLong, readCompletion } from './protocol.ts'
import type { Patience } from './settings.ts'

export type Outcome =
  | { readonly is: 'answer'; readonly list: readonly unknown[]; readonly usage: Usage | null }
  /** `waitMs` as the server wishes; null leaves it to us. `lost`: it is the endpoint that fails, not this part of the text. */
  | { readonly is: 'again'; readonly why: string; readonly waitMs: number | null; readonly lost: boolean; readonly usage: Usage | null }
  /** The request's form was refused. */
  | { readonly is: 'refused'; readonly why: string }
  /** The part is too long for the model, or its answer for the limit. */
  | { readonly is: 'too-long'; readonly why: string; readonly usage: Usage | null }
  /** This part cannot be read. */
  | { readonly is: 'part'; readonly why: string; readonly usage: Usage | null }
  /** No part can be. */
  | { readonly is: 'stop'; readonly why: string; readonly fix: string }

const MOST_SHOWN = 200

/** A server's own words in a line: short, and without the key that some servers repeat. */
export const shown = (text: string, key: string | null): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const plain = key === null || key === '' ? line : line.replaceAll(key, '***')
  return plain.replace(/\b(?:sk|key|pk)-[\w*-]{6,}/g, '***').slice(0, MOST_SHOWN)
}

/** Seconds or a day and time; null where there is no such header, or it says nothing. `now`: milliseconds. */
export const retryAfterMs = (header: string | null, now: number): number | null => {
  if (header === null) return null
  if (/^\s*\d{1,9}(?:\.\d{1,6})?\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** Twice as long before each attempt, and somewhere between half of that and all of it, so that parallel requests part. `random`: 0 to 1. */
export const backoffMs = ({ backoffMs: first, mostWaitMs }: Patience, attempt: number, random: number): number =>
  Math.min(mostWaitMs, first * 2 ** attempt) * (0.5 + random / 2)

const ofCompletion = (type: string, text: string, key: string | null, { asks, listIn }: Pick<Question, 'asks' | 'listIn'>): Outcome => {
  const completion = readCompletion(type, text)
  const again = (why: string, usage: Usage | null): Outcome => ({ is: 'again', why, waitMs: null, lost: false, usage })
  if (completion === null) return again('the answer is no chat completion, or was cut off', null)
  const { content, finish, refusal, usage } = completion
  if (refusal !== null && refusal !== '') return { is: 'part', why: `the model refused: ${shown(refusal, key)}`, usage }
  if (finish === 'content_filter') return { is: 'part', why: 'a filter of the endpoint withheld the answer', usage }
  const list = listIn(content)
  if (list !== null && finish !== 'length') return { is: 'answer', list, usage }
  if (finish === 'length') return { is: 'too-long', why: 'the answer was longer than the model may give', usage }
  if (content.trim() === '') return again('the answer is empty', usage)
  return again(`the answer is no list of ${asks}: ${shown(content, key)}`, usage)
}

export const outcomeOf = (
  reply: Reply | NoReply,
  key: string | null,
  now: number,
  question: Pick<Question, 'asks' | 'listIn'>,
): Outcome => {
  if ('failure' in reply) return { is: 'again', why: reply.why, waitMs: null, lost: reply.failure === 'lost', usage: null }
  const { status, type, text, retryAfter } = reply
  if (status === 200) return ofCompletion(type, text, key, question)
  const why = `it answers ${status}${text.trim() === '' ? '' : `: ${shown(text, key)}`}`
  if (status === 429 || status === 408 || status === 425 || status >= 500)
    return { is: 'again', why, waitMs: retryAfterMs(retryAfter, now), lost: true, usage: null }
  if (status === 413 || ([400, 422].includes(status) && isTooLong(text))) return { is: 'too-long', why, usage: null }
  if (status === 400 || status === 422) return { is: 'refused', why }
  if (status === 401 || status === 403) return { is: 'stop', why, fix: 'Check CHANCERY_LLM_KEY, and that it may use this model.' }
  if (status >= 300 && status < 400)
    return { is: 'stop', why: `it leads elsewhere (${status})`, fix: 'Set CHANCERY_LLM_URL to where it leads.' }
  return { is: 'stop', why, fix: 'Check CHANCERY_LLM_URL and CHANCERY_LLM_MODEL.' }
}
