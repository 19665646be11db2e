/** Guard: who may talk to the desk. In: its key. Out: a handler before all others: only this machine by its own name, with the key, and to change something only from the desk's own page or a program. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../problem.ts'
import { keylessPage } from './keyless-page.ts'
import { problemAnswer } from './problem-answer.ts'

export type DeskEnv = { readonly Bindings: HttpBindings }
type Asked = Context<DeskEnv>

/** Cookies know no ports: two desks on one machine must not take each other's. */
export const cookieName = (port: number): string => `chancery-desk-${port}`

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long whatever is wrong with it. */
const isSame = (given: string | undefined, key: string): boolean => given !== undefined && timingSafeEqual(digest(given), digest(key))

const portOf = (context: Asked): number => context.env.incoming.socket.localPort ?? 0

/** A page elsewhere whose name is made to lead here (DNS rebinding) is told by the name that it asks for. */
export const isOwnName = (host: string | undefined, port: number): boolean => host === `127.0.0.1:${port}` || host === `localhost:${port}`

export const isApi = (context: Asked): boolean => /^\/api(?:\/|$)/.test(context.req.path)
const asks = ({ req: { method } }: Asked): boolean => method === 'GET' || method === 'HEAD'

/** A browser says which page a request comes from. `none`: somebody typed the address. */
const comesFromElsewhere = (context: Asked): boolean => {
  const [site, origin] = [context.req.header('sec-fetch-site'), context.req.header('origin')]
  if (origin !== undefined && origin !== `http://${context.req.header('host')}`) return true
  if (!asks(context)) return site === undefined ? origin === undefined : site !== 'same-origin'
  return isApi(context) && site !== undefined && site !== 'same-origin' && site !== 'none'
}

const notHere = (): Problem =>
  new Problem('desk/host', 'the desk', 'it answers to 127.0.0.1 and localhost alone', 'Open the address that chancery desk printed.')
const noKey = (): Problem =>
  new Problem(
    'desk/key',
    'the desk',
    'it was asked without its key',
    'Open the address that chancery desk printed, or send the key: Authorization: Bearer KEY.',
  )
const fromElsewhere = (): Problem => new Problem('desk/origin', 'the desk', 'another page asked for this', 'Do it on the desk’s own page.')

/** As a program sends it. */
export const isKeyOf = (authorization: string | undefined, key: string): boolean =>
  isSame(/^Bearer (?<key>\S+)$/.exec(authorization ?? '')?.groups?.key, key)

/** The key stands in the address once; from then on the browser has it as a cookie that no script can read. */
const letIn = (context: Asked, key: string): Response => {
  setCookie(context, cookieName(portOf(context)), key, { httpOnly: true, sameSite: 'Strict', path: '/' })
  const url = new URL(context.req.url)
  url.searchParams.delete('key')
  return context.redirect(`${url.pathname}${url.search}`, 303)
}

/** `redeem`: a ticket that opens the desk once, for an address that others may see; true where it was one. */
export const guard =
  (key: string, redeem: (ticket: string) => boolean): MiddlewareHandler<DeskEnv> =>
  async (context, next) => {
    if (!isOwnName(context.req.header('host'), portOf(context))) return problemAnswer(notHere(), context)
    const authorization = context.req.header('authorization')
    if (authorization !== undefined) return isKeyOf(authorization, key) ? next() : problemAnswer(noKey(), context)
    const given = context.req.query('key')
    if (given !== undefined && asks(context) && !isApi(context))
      return isSame(given, key) || redeem(given) ? letIn(context, key) : keylessPage(context)
    if (!isSame(getCookie(context, cookieName(portOf(context))), key))
      return isApi(context) ? problemAnswer(noKey(), context) : keylessPage(context)
    return comesFromElsewhere(context) ? problemAnswer(fromElsewhere(), context) : next()
  }
