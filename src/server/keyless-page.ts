/** Keyless page: what a browser sees that has no key. In: a request. Out: a page in plain words, without style or script. */
import type { Context } from 'hono'

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Chancery</title>
<h1>Open the address that chancery desk printed</h1>
<p>This desk is for the person who started it. The address that <code>chancery desk</code> printed has a key in it; this one has none, or an old one.</p>
<p>Run <code>chancery desk</code> once more to have it opened for you. If you came here by a link, and the desk is open in this browser, <a href="">go on</a>.</p>
</html>
`

/** A link from elsewhere comes without the cookie; the link on the page brings it. */
export const keylessPage = (context: Context): Response => {
  context.header('cache-control', 'no-store')
  return context.html(PAGE, 401)
}
