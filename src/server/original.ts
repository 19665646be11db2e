/** Original: a document as it came. In: its id. Out: its bytes, to be saved and never shown: a page of others must not run where the desk does. */
import type { Hono } from 'hono'
import { Problem } from '../problem.ts'
import type { Store } from '../record/store/open.ts'
import type { DeskEnv } from './guard.ts'

/** RFC 6266 and 8187. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`

const noDocument = (id: string): Problem =>
  new Problem('record/none', `document ${id}`, 'it is not in the record', 'See which are: /api/documents.')

/** A page that was fetched is called by its address. */
const fileName = (name: string): string =>
  name
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .at(-1)
    ?.slice(0, 200) ?? 'document'

export const serveOriginals = (app: Hono<DeskEnv>, store: Pick<Store, 'bytesOf' | 'register'>): void => {
  app.get('/api/documents/:id/original', async (context) => {
    const id = context.req.param('id')
    const [bytes, document] = await Promise.all([store.bytesOf(id), store.register.document(id)])
    if (bytes === null || document === null) throw noDocument(id)
    return context.body(Uint8Array.from(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': disposition(fileName(document.document.name)),
      'cache-control': 'private, no-cache',
    })
  })
}
