/** The protocol of chat completions. In: messages, and what a server sent back. Out: the body of a request, and a completion or why there is none. */
import { z } from 'zod'
import type { Usage } from './budget.ts'
import type { LlmSettings } from './settings.ts'

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** How the answer's form is asked for, best first: many servers refuse a schema, some refuse any form. */
export const answerForms = ['json_schema', 'json_object', 'plain'] as const
export type AnswerForm = (typeof answerForms)[number]

/** What a server was found not to take. */
export interface Manners {
  readonly form: AnswerForm
  /** Newer hosted models count tokens under another name, and allow no temperature. */
  readonly limitName: 'max_tokens' | 'max_completion_tokens'
  readonly temperature: boolean
}

export const BEST_MANNERS: Manners = { form: 'json_schema', limitName: 'max_tokens', temperature: true }

export const requestBody = (
  { model, answerTokens }: Pick<LlmSettings, 'model' | 'answerTokens'>,
  messages: readonly Message[],
  { asks, schema }: { readonly asks: string; readonly schema: Readonly<Record<string, unknown>> },
  { form, limitName, temperature }: Manners,
): string => {
  const format =
    form === 'json_schema'
      ? { response_format: { type: form, json_schema: { name: asks, strict: true, schema } } }
      : form === 'json_object'
        ? { response_format: { type: form } }
        : {}
  return JSON.stringify({
    model,
    messages,
    ...(temperature ? { temperature: 0 } : {}),
    [limitName]: answerTokens,
    stream: false,
    ...format,
  })
}

/** What the refusal of a request (400, 422) asks to be changed; null where nothing is left to change. */
export const humbler = (manners: Manners, refusal: string): Manners | null => {
  if (manners.limitName === 'max_tokens' && refusal.includes('max_completion_tokens'))
    return { ...manners, limitName: 'max_completion_tokens' }
  if (manners.temperature && refusal.includes('temperature')) return { ...manners, temperature: false }
  const next = answerForms[answerForms.indexOf(manners.form) + 1]
  return next === undefined ? null : { ...manners, form: next }
}

/** The text does not fit into the model: a shorter window would. */
export const isTooLong = (refusal: string): boolean =>
  /context.{0,20}(?:length|size|window)|too (?:long|many tokens)|maximum.{0,20}tokens/i.test(refusal)

export interface Completion {
  readonly content: string
  /** Why the model stopped, as it says; null where it does not. */
  readonly finish: string | null
  readonly refusal: string | null
  readonly usage: Usage | null
}

const usageSchema = z.object({ prompt_tokens: z.number().nonnegative(), completion_tokens: z.number().nonnegative() })
const contentSchema = z.union([z.string(), z.array(z.object({ text: z.string().optional() }).loose())]).nullish()
const messageSchema = z.object({ content: contentSchema, refusal: z.string().nullish() })
const choiceSchema = z.object({ message: messageSchema.optional(), delta: messageSchema.optional(), finish_reason: z.string().nullish() })
const bodySchema = z.object({ choices: z.array(choiceSchema), usage: usageSchema.nullish().catch(null) })

/** One string, or parts with texts. */
const textOf = (content: z.infer<typeof contentSchema>): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')

const usageOf = (usage: z.infer<typeof usageSchema> | null | undefined): Usage | null =>
  usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null

/** Parsed JSON, or undefined. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const wholeAnswer = (text: string): Completion | null => {
  const { data } = bodySchema.safeParse(parseJson(text))
  const choice = data?.choices[0]
  if (!data || !choice?.message) return null
  const { content, refusal = null } = choice.message
  return { content: textOf(content), finish: choice.finish_reason ?? null, refusal, usage: usageOf(data.usage) }
}

/** Events of a stream, joined; null where it ends before the model has ended. */
const streamedAnswer = (text: string): Completion | null => {
  let answer: Completion = { content: '', finish: null, refusal: null, usage: null }
  let isWhole = false
  for (const line of text.split(/\r?\n/)) {
    const data = /^data:\s?(?<data>.*)$/.exec(line)?.groups?.data
    if (data === undefined) continue
    if (data.trim() === '[DONE]') {
      isWhole = true
      continue
    }
    const event = bodySchema.safeParse(parseJson(data)).data
    if (!event) return null
    const choice = event.choices[0]
    const refusal = choice?.delta?.refusal ?? null
    answer = {
      content: answer.content + textOf(choice?.delta?.content),
      finish: choice?.finish_reason ?? answer.finish,
      refusal: refusal === null ? answer.refusal : (answer.refusal ?? '') + refusal,
      usage: usageOf(event.usage) ?? answer.usage,
    }
  }
  return isWhole || answer.finish !== null ? answer : null
}

/** A body of 200 as a completion, streamed or whole; null where it is neither. */
export const readCompletion = (type: string, text: string): Completion | null =>
  /event-stream/.test(type) || /^\s{0,9}data:/.test(text) ? streamedAnswer(text) : wholeAnswer(text)
