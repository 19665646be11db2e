/** Page files: what the desk's page is made of, from disk. In: a folder that the build wrote. Out: an answer for each path; for a path of the page itself its index. */
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
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
  app.get('*', async (context, next) => {
    // asked for anew each time: it names the files of the present build
    context.header('cache-control', 'no-cache')
    await next()
  })
  app.get('*', serveStatic({ root: folder }))
  app.get('*', serveStatic({ root: folder, path: 'index.html' }))
}
