/** Page files: what the desk's page is made of, from disk. In: a folder that the build wrote. Out: an answer for each path; for a path of the page itself its index. */
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Nothing is fetched from elsewhere, and no text becomes script. */
export const withPolicy = (app: Hono): void => {
  app.use(
    secureHeaders({
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
    }),
  )
}

export const servePage = (app: Hono, folder: string): void => {
  app.use(
    '/assets/*',
    serveStatic({ root: folder, onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable') }),
  )
  app.get('*', serveStatic({ root: folder }))
  app.get('*', serveStatic({ root: folder, path: 'index.html' }))
}
