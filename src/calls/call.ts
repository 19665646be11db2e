/** Call: one use case as the desk, the HTTP API and its description see it. In: a name, a path, schemas of what goes in and out. Out: the same, with its types kept. */
import type { z } from 'zod'

/** `GET` asks and changes nothing; `POST` changes the record or what the user keeps. */
export type CallMethod = 'GET' | 'POST'

/**
 * `path` begins after /api; parts in braces (`/items/{id}`) are fields of `input`. The other fields come from the query of a GET (all text: write
 * `z.coerce.number()`, `z.stringbool()`, `listOf(…)`) or the JSON body of a POST. What `run` gives is checked against `output` before it is sent.
 */
export interface Call<Dependencies, Input extends z.ZodObject, Output extends z.ZodType> {
  readonly method: CallMethod
  readonly path: `/${string}`
  /** One line, for the description of the API. */
  readonly summary: string
  readonly input: Input
  readonly output: Output
  readonly run: (dependencies: Dependencies, input: z.output<Input>) => Promise<z.input<Output>>
}

/** Any call over such dependencies, its types put aside: for whoever handles all of them alike. */
export interface AnyCall<Dependencies> {
  readonly method: CallMethod
  readonly path: `/${string}`
  readonly summary: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
  run(dependencies: Dependencies, input: unknown): Promise<unknown>
}
