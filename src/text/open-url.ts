/** A page from the web [edge]. In: an address. Out: its bytes within limits of size, time and redirects, from a public machine only; or the Problem that says why not. */
import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Problem } from '../problem.ts'
import { extensionOfType, readContentType } from './media-type.ts'
import { isPublicAddress } from './open-address.ts'
import { MOST_BYTES } from './open-bytes.ts'
import { failureOf, statusProblem } from './open-failures.ts'
import { extensionOf } from './sniff.ts'
import { unchanged } from './unchanged.ts'

export interface FetchRules {
  /** Asked for every address that a name stands for, before it is connected to. */
  readonly mayConnect: (address: string) => boolean
  readonly mostBytes: number
  /** For one address with all its redirects. */
  readonly mostMs: number
  readonly mostRedirects: number
  /** Between two requests to one host. */
  readonly pauseMs: number
  /** A server that asks for a longer wait than this is not asked again. */
  readonly mostWaitMs: number
}

export const FETCH_RULES: FetchRules = {
  mayConnect: isPublicAddress,
  mostBytes: MOST_BYTES,
  mostMs: 30_000,
  mostRedirects: 5,
  pauseMs: 1000,
  mostWaitMs: 10_000,
}

export interface FetchedPage {
  readonly bytes: Uint8Array
  /** After all redirects. */
  readonly url: string
  readonly extension: string
  readonly charset: string | null
  /** ISO time. */
  readonly retrieved: string
}

export type FetchPage = (url: string) => Promise<FetchedPage>

/** By which a server knows what was fetched before. */
export interface Validator {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What was fetched before, by address; a page that is still the same is not sent again. */
export interface Validators {
  /** Null where it is to be sent whole. */
  readonly of: (url: string) => Validator | null
  readonly keep: (url: string, validator: Validator) => void
}

const conditions = (validator: Validator | null): Readonly<Record<string, string>> => ({
  ...(validator?.etag == null ? {} : { 'if-none-match': validator.etag }),
  ...(validator?.lastModified == null ? {} : { 'if-modified-since': validator.lastModified }),
})

const USER_AGENT = 'Chancery (reads pages that a person names, one at a time)'
const ACCEPT = 'text/html, application/xhtml+xml, application/pdf, text/plain, application/rss+xml, application/atom+xml, */*;q=0.5'
const REDIRECTS = [301, 302, 303, 307, 308]

const privateAddress = (url: string, address: string): Problem => {
  const why = `it leads to ${address}, an address inside this machine or its network`
  return new Problem('text/private-address', url, why, 'Give --allow-private if you mean it.')
}

/** The address that is checked is the one that is connected to: no second look-up can put another in its place. */
const checkedLookup =
  (url: string, { mayConnect }: FetchRules): LookupFunction =>
  (hostname: string, options: LookupOptions, done) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const refused = error === null ? addresses.find(({ address }) => !mayConnect(address)) : undefined
      const [first] = addresses ?? []
      if (error !== null) done(error, [])
      else if (refused !== undefined || first === undefined) done(privateAddress(url, refused?.address ?? hostname), [])
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }

/** An address of http or https without a name and password in it. Throws Problem `text/url`. */
const checkedUrl = (given: string, from: string | null, { mayConnect }: FetchRules): URL => {
  const url = URL.parse(given, from ?? undefined)
  const what = from ?? given
  if (url === null) throw new Problem('text/url', what, `"${given}" is no address of a page`, 'Check it: https://host/path.')
  if (!/^https?:$/.test(url.protocol))
    throw new Problem(
      'text/url',
      what,
      `it leads to ${url.protocol}//, and only http and https are fetched`,
      'Give a file, or another address.',
    )
  if (url.username !== '' || url.password !== '')
    throw new Problem(
      'text/url',
      `${url.protocol}//${url.host}${url.pathname}`,
      'there is a password in the address',
      'Save the page from the browser, and give the file.',
    )
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // No look-up is made for a number.
  if (isIP(host) !== 0 && !mayConnect(host)) throw privateAddress(what, host)
  url.hash = ''
  return url
}

const request = (url: URL, rules: FetchRules, validators: Validators | null, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const known = conditions(validators?.of(url.href) ?? null)
    const headers = { ...known, 'user-agent': USER_AGENT, accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en' }
    const get = url.protocol === 'https:' ? getHttps : getHttp
    get(url, { headers, signal, lookup: checkedLookup(url.href, rules), agent: false }, resolve).on('error', reject)
  })

const unpacked = (response: IncomingMessage): Readable => {
  const coding = (response.headers['content-encoding'] ?? 'identity').toLowerCase()
  const decoder =
    coding === 'br' ? createBrotliDecompress() : /^x?-?gzip$/.test(coding) ? createGunzip() : coding === 'deflate' ? createInflate() : null
  if (decoder === null) return response
  response.on('error', (error) => decoder.destroy(error))
  return response.pipe(decoder)
}

const tooLarge = (url: string, mostBytes: number): Problem => {
  const why = `it has more than ${mostBytes / 1024 / 1024} MB, and that is the most that is read`
  return new Problem('text/too-large', url, why, 'Give the page of the part that matters.')
}

/** Counts what comes out of a packed body, so that a small one cannot unpack to a flood. */
const bodyOf = async (response: IncomingMessage, url: string, { mostBytes }: FetchRules): Promise<Uint8Array> => {
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(url, mostBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unpacked(response)) {
    size += chunk.length
    if (size > mostBytes) throw tooLarge(url, mostBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Follows redirects; each is checked as the first address was. */
const follow = async (
  given: string,
  rules: FetchRules,
  validators: Validators | null,
  signal: AbortSignal,
): Promise<{ response: IncomingMessage; url: URL }> => {
  let url = checkedUrl(given, null, rules)
  for (let redirects = 0; ; redirects += 1) {
    const response = await request(url, rules, validators, signal)
    const { location } = response.headers
    if (!REDIRECTS.includes(response.statusCode ?? 0) || location === undefined) return { response, url }
    response.destroy()
    if (redirects === rules.mostRedirects)
      throw new Problem(
        'text/redirects',
        given,
        `it leads on more than ${rules.mostRedirects} times`,
        'Open it in a browser, and give the address where it ends.',
      )
    url = checkedUrl(location, url.href, rules)
  }
}

const asPage = async (response: IncomingMessage, url: URL, rules: FetchRules): Promise<FetchedPage> => {
  const { type, charset } = readContentType(response.headers['content-type'] ?? '')
  const extension = extensionOfType(type, extensionOf(url.pathname))
  if (extension === null)
    throw new Problem(
      'text/media-type',
      url.href,
      `it is ${type}, and no document`,
      'Give the address of the page or file that has the text.',
    )
  const bytes = await bodyOf(response, url.href, rules)
  return { bytes, url: url.href, extension, charset, retrieved: new Date().toISOString() }
}

const fetchOnce = async (
  given: string,
  rules: FetchRules,
  validators: Validators | null,
): Promise<FetchedPage | { readonly waitMs: number }> => {
  const signal = AbortSignal.timeout(rules.mostMs)
  let response: IncomingMessage | undefined
  try {
    const followed = await follow(given, rules, validators, signal)
    response = followed.response
    if (response.statusCode === 304) throw unchanged(given)
    if (response.statusCode === 200) {
      const page = await asPage(response, followed.url, rules)
      const { etag = null, 'last-modified': lastModified = null } = response.headers
      validators?.keep(page.url, { etag, lastModified })
      return page
    }
    const { problem, waitMs } = statusProblem(followed.url.href, response)
    if (waitMs === null || waitMs > rules.mostWaitMs) throw problem
    return { waitMs }
  } catch (error) {
    throw failureOf(given, error, signal.aborted ? rules.mostMs : null)
  } finally {
    response?.destroy()
  }
}

/** Pages one after another, with a pause between two of one host; a server that asks for a short wait is asked once more. Throws Problems `text/…`, each names the address; with `validators` also `text/unchanged`. */
export const openFetcher = (rules: FetchRules = FETCH_RULES, validators: Validators | null = null): FetchPage => {
  const lastOf = new Map<string, number>()
  const politely = async (given: string): Promise<FetchedPage | { readonly waitMs: number }> => {
    const host = URL.parse(given)?.host ?? ''
    const wait = (lastOf.get(host) ?? Number.NEGATIVE_INFINITY) + rules.pauseMs - performance.now()
    if (wait > 0) await pause(wait)
    lastOf.set(host, performance.now())
    return fetchOnce(given, rules, validators)
  }
  return async (given) => {
    const first = await politely(given)
    if ('bytes' in first) return first
    await pause(first.waitMs)
    const second = await fetchOnce(given, { ...rules, mostWaitMs: -1 }, validators)
    if ('bytes' in second) return second
    throw new Error('a second wait was asked for')
  }
}
