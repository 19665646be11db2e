/** Client: how pages ask the desk. In: the name of a call and its input, typed as the call is. Out: its answer, or a DeskProblem in plain words. */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DeskCalls } from '../calls/desk/index.ts'

/** Put in by the build (packaging/web.ts) from calls/desk/index.ts: only the types of calls come into the page. */
declare const __ROUTES__: Readonly<Record<keyof DeskCalls, { readonly method: 'GET' | 'POST'; readonly path: string }>>

export type CallName = keyof DeskCalls
export type InputOf<Name extends CallName> = z.input<DeskCalls[Name]['input']>
export type OutputOf<Name extends CallName> = z.output<DeskCalls[Name]['output']>

/** What went wrong, as the server says it (RFC 9457): `what`, why, and what to do. */
export class DeskProblem extends Error {
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly status: number
  constructor(what: string, why: string, fix: string, status: number) {
    super(`${what}: ${why}. ${fix}`)
    this.what = what
    this.why = why
    this.fix = fix
    this.status = status
  }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const queryOf = (rest: Readonly<Record<string, unknown>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) query.append(name, textOf(one))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Fields named in the path go there, the others into the query or the body. */
const requestOf = (name: CallName, input: Readonly<Record<string, unknown>>): Request => {
  const { method, path } = __ROUTES__[name]
  const rest = { ...input }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field]
    delete rest[field]
    return encodeURIComponent(textOf(value))
  })
  if (method === 'GET') return new Request(`/api${filled}${queryOf(rest)}`)
  return new Request(`/api${filled}`, { method, body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } })
}

const unreachable = (): DeskProblem =>
  new DeskProblem('The desk does not answer', 'it was closed, or its window was', 'Start it again: chancery desk.', 0)

const problemOf = async (response: Response): Promise<DeskProblem> => {
  const body: { title?: string; detail?: string; fix?: string } = await response.json().catch(() => ({}))
  return new DeskProblem(
    body.title ?? `The desk answered ${response.status}`,
    body.detail ?? response.statusText,
    body.fix ?? '',
    response.status,
  )
}

const answerOf = async (request: Request, signal?: AbortSignal): Promise<unknown> => {
  const response = await fetch(request, { signal: signal ?? null }).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'AbortError' ? error : unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  return response.json()
}

/** Throws DeskProblem. */
export const ask = async <Name extends CallName>(name: Name, input: InputOf<Name>, signal?: AbortSignal): Promise<OutputOf<Name>> =>
  (await answerOf(requestOf(name, input as Readonly<Record<string, unknown>>), signal)) as OutputOf<Name>

/** Files to be read into the record; a job each. Throws DeskProblem. */
export const sendFiles = async (files: readonly File[]): Promise<OutputOf<'jobs'>> => {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  return (await answerOf(new Request('/api/read/files', { method: 'POST', body }))) as OutputOf<'jobs'>
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: false, refetchOnWindowFocus: false } },
})

/** For useQuery, useSuspenseQuery and loaders: `asking('item', { id })`. */
export const asking = <Name extends CallName>(name: Name, input: InputOf<Name>) =>
  queryOptions({ queryKey: [name, input] as const, queryFn: ({ signal }) => ask(name, input, signal) })
