/** Page files: what the desk's page is made of, from disk. In: a folder that the build wrote. Out: an answer for each path; for a path of the page itself its index, and what that page will load. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { type DeskEnv, isApi } from './guard.ts'

/** Nothing is fetched from elsewhere, and no text becomes script. */
const pagePolicy = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
})

/** An answer that a browser shows by itself, an original above all, is no page of ours: it has no origin and may do nothing. */
const answerPolicy = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
})

export const withPolicy = (app: Hono<DeskEnv>): void => {
  app.use((context, next) => (isApi(context) ? answerPolicy : pagePolicy)(context, next))
}

const aheadSchema = z.record(z.string(), z.array(z.string()))
type Ahead = z.infer<typeof aheadSchema>

/** What the build says that each page loads after the first script; nothing where it says nothing. */
const readAhead = (folder: string): Ahead => {
  const file = join(folder, 'ahead.json')
  return existsSync(file) ? aheadSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}

/** "/items" is the page "items", "/items/ID" "item". */
const pageAt = (path: string): string => {
  const [list = '', one] = path.split('/').filter((part) => part !== '')
  return list === '' ? 'home' : one === undefined ? list : list.replace(/s$/, '')
}

const linkTo = (file: string): string =>
  file.endsWith('.woff2') ? `</${file}>; rel=preload; as=font; type="font/woff2"; crossorigin` : `</${file}>; rel=modulepreload`

export const servePage = (app: Hono<DeskEnv>, folder: string): void => {
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/assets/*', (context) => context.text('There is no such file.', 404))
  const ahead = readAhead(folder)
  app.get('*', async (context, next) => {
    // asked for anew each time: it names the files of the present build
    context.header('cache-control', 'no-cache')
    const files = ahead[pageAt(context.req.path)]
    if (files !== undefined) context.header('link', files.map(linkTo).join(', '))
    await next()
  })
  app.get('*', serveStatic({ root: folder }))
  app.get('*', serveStatic({ root: folder, path: 'index.html' }))
}
