import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHtml } from './html.ts'

const PROSE =
  '<p>Peru and Bolivia opened a joint customs post at Desaguadero, which four hundred lorries cross each day on their way to the coast.</p>'

/** `gone` must not be in the text, `kept` must be. */
const cases: readonly { readonly name: string; readonly body: string; readonly kept?: string; readonly gone?: string }[] = [
  {
    name: 'words of neighbouring blocks stay apart',
    body: `<div>one</div><div>two</div><p>Another one here.</p>${PROSE}`,
    kept: 'one\n\ntwo\n\nAnother',
  },
  { name: 'inline tags part no word', body: `<p>De<b>saguade</b>ro lies high.</p>${PROSE}`, kept: 'Desaguadero lies high.' },
  { name: 'a script is no text', body: `${PROSE}<script>let minister = "resigns"</script>`, gone: 'resigns' },
  { name: 'a style sheet is no text', body: `${PROSE}<style>.minister{}</style>`, gone: 'minister' },
  { name: 'a comment is no text', body: `${PROSE}<!-- the minister resigns -->`, gone: 'resigns' },
  { name: 'noscript is no text', body: `${PROSE}<noscript>Turn scripts on.</noscript>`, gone: 'Turn' },
  { name: 'a consent banner is no text', body: `<div class="gdpr-notice">We value your privacy.</div>${PROSE}`, gone: 'privacy' },
  { name: 'what is hidden is no text', body: `${PROSE}<p hidden>Draft of a second treaty.</p>`, gone: 'Draft' },
  { name: 'what a style hides is no text', body: `${PROSE}<p style="display: none">Draft of a second treaty.</p>`, gone: 'Draft' },
  {
    name: 'a paragraph about market shares is text',
    body: `${PROSE}<p class="market-share">Its share fell to 9%.</p>`,
    kept: 'Its share fell to 9%.',
  },
  {
    name: 'a paragraph with links is text',
    body: `${PROSE}<p>See <a href="#">the treaty</a> and <a href="#">its annex</a> for tariffs.</p>`,
    kept: 'See the treaty and its annex for tariffs.',
  },
  {
    name: 'a list of links is a menu',
    body: `${PROSE}<ul><li><a href="#">Lithium</a></li><li><a href="#">Copper</a></li><li><a href="#">Tin</a></li></ul>`,
    gone: 'Copper',
  },
  {
    name: 'a line of short links is a menu',
    body: `<div><a href="#">Start</a> | <a href="#">Press</a> | <a href="#">Jobs</a></div>${PROSE}`,
    gone: 'Press',
  },
  {
    name: 'a raised reference mark is no word',
    body: `<p>Output rose.<sup>[4]</sup> It may fall.</p>${PROSE}`,
    kept: 'Output rose. It may fall.',
  },
  { name: 'a raised unit stays', body: `<p>The lake covers 9 km<sup>2</sup> today.</p>${PROSE}`, kept: '9 km2 today' },
  { name: 'a break inside a sentence is a space', body: `<p>The post opened<br>in April.</p>${PROSE}`, kept: 'The post opened in April.' },
  {
    name: 'a break after a sentence ends the paragraph',
    body: `<p>The post opened.<br>It closed.</p>${PROSE}`,
    kept: 'The post opened.\n\nIt closed.',
  },
  {
    name: 'an ordered list keeps its numbers',
    body: `${PROSE}<ol start="4"><li>Fourth.</li><li>Fifth.</li></ol>`,
    kept: '4. Fourth.\n5. Fifth.',
  },
  { name: 'words in a cell stay together', body: `${PROSE}<table><tr><td><p>Tin</p></td><td>9 t</td></tr></table>`, kept: 'Tin\t9 t' },
  { name: 'entities are characters', body: `<p>R&amp;D for &euro;3m &ndash; no more.</p>${PROSE}`, kept: 'R&D for €3m – no more.' },
  { name: 'a fragment without <html> is a page', body: PROSE, kept: 'Peru and Bolivia' },
]

for (const { name, body, kept, gone } of cases) {
  test(`html: ${name}`, async () => {
    const { text, paragraphs } = await readHtml(body)
    if (kept !== undefined) assert.ok(text.includes(kept), text)
    if (gone !== undefined) assert.ok(!text.includes(gone), text)
    assert.ok(text.includes('Desaguadero'))
    for (const one of paragraphs) assert.ok(!text.slice(one.start, one.end).includes('\n'))
  })
}

test('html: a lead that stands between headline and body is read', async () => {
  const lead = 'Kenya and Uganda will join their grids in June, the two ministers said in Nairobi on Wednesday.'
  const { text } = await readHtml(
    `<html><body><main><div class="post"><h1>Grid deal</h1><div class="lead">${lead}</div><div>${PROSE}${PROSE}</div></div></main></body></html>`,
  )
  assert.ok(text.startsWith(`Grid deal\n\n${lead}\n\nPeru`), text)
})

test('html: all of an <article> is read, also what stands outside its main column', async () => {
  const body = `<div class="extra"><p>The post cost nine million dollars.</p></div><div class="column">${PROSE}${PROSE}${PROSE}</div>`
  const { text } = await readHtml(`<html><body><article>${body}</article><footer><p>Weather: rain.</p></footer></body></html>`)
  assert.ok(text.startsWith('The post cost nine million dollars.'), text)
  assert.ok(!text.includes('Weather'), text)
})

test('html: a page nested 400 deep, and one of 3,000 table rows, are read', async () => {
  const deep = await readHtml(`<html><body>${'<div>'.repeat(400)}${PROSE}</body></html>`)
  assert.ok(deep.text.startsWith('Peru and Bolivia'))
  const wide = await readHtml(`<html><body><table>${'<tr><td>Tin</td><td>9 t</td></tr>'.repeat(3000)}</table></body></html>`)
  assert.equal(wide.paragraphs.filter((one) => one.role === 'cell').length, 6000)
})

const days: readonly { readonly name: string; readonly head: string; readonly published: string | null; readonly body?: string }[] = [
  {
    name: 'article:published_time',
    head: '<meta property="article:published_time" content="2026-03-09T23:59:00-05:00">',
    published: '2026-03-09',
  },
  { name: 'a citation day with slashes', head: '<meta name="citation_publication_date" content="2026/03/09">', published: '2026-03-09' },
  {
    name: 'JSON-LD in a list',
    head: '<script type="application/ld+json">[{"@type":"Report","datePublished":"2026-03-09"}]</script>',
    published: '2026-03-09',
  },
  {
    name: 'JSON-LD beats a vague "date"',
    head: '<meta name="date" content="2026-04-01"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-09"}</script>',
    published: '2026-03-09',
  },
  { name: 'the only <time>', head: '', body: '<time datetime="2026-03-09">yesterday</time>', published: '2026-03-09' },
  {
    name: 'a year completes the dateline',
    head: '<meta name="citation_year" content="2026">',
    body: '<p>LIMA, March 9 - The post opened.</p>',
    published: '2026-03-09',
  },
  { name: 'broken JSON-LD says nothing', head: '<script type="application/ld+json">{"datePublished":</script>', published: null },
  { name: 'a change is no publication', head: '<meta property="article:modified_time" content="2026-03-09">', published: null },
  { name: 'a day that no calendar has', head: '<meta name="date" content="2026-02-30">', published: null },
  {
    name: 'several times are those of events',
    head: '',
    body: '<p>Talks on <time datetime="2026-03-01">1 March</time> and <time datetime="2026-04-01">1 April</time>.</p>',
    published: null,
  },
  { name: 'a copyright line is no day', head: '', body: '<footer>© 9 March 2026 Courier</footer>', published: null },
]

for (const { name, head, body = '', published } of days) {
  test(`html day: ${name}`, async () => {
    const parts = await readHtml(`<html><head>${head}</head><body><article><h1>Customs post</h1>${body}${PROSE}</article></body></html>`)
    assert.equal(parts.published, published)
    assert.equal(parts.title, 'Customs post')
  })
}
