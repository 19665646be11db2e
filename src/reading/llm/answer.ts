/** What a language model is asked to return, as one schema made from the claim's. In: the model's words. Out: claims as it told them, each held to the schema; and the JSON schema itself. */
import { z } from 'zod'
import { claimAmountSchema, claimOrdinalSchema, claimSchema, claimTimeSchema } from '../claim.ts'
import { parseJson } from './protocol.ts'

const words = z.string().min(1)

/** `name`: words of the quote's sentence. `means`: who that is, in words that stand elsewhere in the text, where `name` only points to it ("he", "the ministry"). */
const actorSchema = z.strictObject({ name: words, means: words.nullable() })

/** Fields of the claim that are the model's to fill; places, ids and states are found by the gate. */
export const toldClaimSchema = z.strictObject({
  ...claimSchema.pick({ kind: true, type: true, quote: true, factuality: true, materials: true }).shape,
  agents: z.array(actorSchema),
  recipients: z.array(actorSchema),
  amount: z
    .strictObject(claimAmountSchema.pick({ text: true, value: true, unit: true, qualifier: true }).shape)
    .extend({ low: z.number().nullable() })
    .nullable(),
  time: z.strictObject(claimTimeSchema.shape).nullable(),
  place: actorSchema.nullable(),
  ordinal: z.strictObject(claimOrdinalSchema.shape).nullable(),
  attribution: z.array(actorSchema),
  gloss: z.string().nullable(),
})
export type ToldClaim = z.infer<typeof toldClaimSchema>
export type ToldActor = z.infer<typeof actorSchema>

/** What is asked of a model: the form of the answer, and how the list is taken out of it. */
export interface Question {
  /** "claims": as servers are told the form, and people what did not come. */
  readonly asks: string
  /** Raised with every change of the words, so that no older answer is taken for one. */
  readonly version: string
  readonly schema: Readonly<Record<string, unknown>>
  /** Null where there is no list. */
  readonly listIn: (content: string) => readonly unknown[] | null
}

/** Words of JSON Schema that strict structured output does not know at all endpoints; what they say is held to afterwards. */
const UNKNOWN = ['$schema', 'minLength', 'minimum', 'maximum']

/** Strict structured output wants every property required and none besides. */
export const strictJsonSchema = (of: z.ZodType): Record<string, unknown> => {
  const schema = z.toJSONSchema(of)
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (UNKNOWN.includes(key) ? undefined : value))) as Record<string, unknown>
}

export const answerJsonSchema = (): Record<string, unknown> => strictJsonSchema(z.strictObject({ claims: z.array(toldClaimSchema) }))

/** A model that was given no schema leaves fields out, or says a name without its braces: that says the same. */
const looseActor = z.union([
  words.transform((name) => ({ name, means: null })),
  z.object({ name: words, means: words.nullish().transform((means) => means ?? null) }),
])
const looseActors = z
  .array(looseActor)
  .nullish()
  .transform((actors) => actors ?? [])
const looseClaimSchema = z.object({
  ...toldClaimSchema.pick({ kind: true, type: true, quote: true }).shape,
  factuality: claimSchema.shape.factuality,
  materials: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
  agents: looseActors,
  recipients: looseActors,
  amount: z
    .object({
      text: z
        .string()
        .nullish()
        .transform((text) => text ?? ''),
      value: claimAmountSchema.shape.value,
      unit: claimAmountSchema.shape.unit,
      qualifier: claimAmountSchema.shape.qualifier.nullish().transform((qualifier) => qualifier ?? ('exact' as const)),
      low: z
        .number()
        .nullish()
        .transform((low) => low ?? null),
    })
    .nullish()
    .transform((amount) => amount ?? null),
  time: claimTimeSchema
    .extend({
      text: z
        .string()
        .nullish()
        .transform((text) => text ?? ''),
    })
    .nullish()
    .transform((time) => time ?? null),
  place: looseActor.nullish().transform((place) => place ?? null),
  ordinal: claimOrdinalSchema.nullish().transform((ordinal) => ordinal ?? null),
  attribution: looseActors,
  gloss: z
    .string()
    .nullish()
    .transform((gloss) => gloss ?? null),
})

/** A claim as told, or what is wrong with it. */
export type Told = { readonly claim: ToldClaim } | { readonly fault: string; readonly quote: string }

export const readTold = (given: unknown): Told => {
  const read = looseClaimSchema.safeParse(given)
  if (read.success) return { claim: read.data }
  const issue = read.error.issues[0]
  const quote = z.object({ quote: z.string() }).safeParse(given).data?.quote ?? ''
  return { fault: `not a claim: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), quote }
}

const listSchema = z.union([z.object({ claims: z.array(z.unknown()) }).transform(({ claims }) => claims), z.array(z.unknown())])

/** The list in an answer, which may stand in a fence, behind thoughts or between other words; null where there is none. */
export const listInAnswer = (content: string, schema: z.ZodType<readonly unknown[]>): readonly unknown[] | null => {
  const told = content.replace(/<think>[\s\S]*?<\/think>/g, '').trim()
  const tries = [told, told.slice(told.indexOf('{'), told.lastIndexOf('}') + 1), told.slice(told.indexOf('['), told.lastIndexOf(']') + 1)]
  for (const text of tries) {
    const list = schema.safeParse(parseJson(text)).data
    if (list) return list
  }
  return null
}

export const claimsInAnswer = (content: string): readonly unknown[] | null => listInAnswer(content, listSchema)
