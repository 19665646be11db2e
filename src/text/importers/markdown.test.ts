import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarkdown } from './markdown.ts'
import { plainInline } from './markdown-inline.ts'

const inline: readonly (readonly [string, string])[] = [
  ['**Oman** and *Yemen*', 'Oman and Yemen'],
  ['***both*** and ~~neither~~', 'both and neither'],
  ['[the deal](https://x.example/a_(b) "t")', 'the deal'],
  ['[the deal][1]', 'the deal'],
  ['![map](m.png)after', 'after'],
  ['a figure[^3].', 'a figure.'],
  ['`LNG` at 5*3 t', 'LNG at 5*3 t'],
  ['file_name_here stays', 'file_name_here stays'],
  ['\\*not bold\\*', '*not bold*'],
  ['AT&amp;T pays &#8364;5', 'AT&T pays €5'],
  ['<https://x.example>', 'https://x.example'],
  ['a <b>bold</b> claim', 'a bold claim'],
  ['under 5 < 6 and 7 > 3', 'under 5 < 6 and 7 > 3'],
  ['$5 * 3 * 2', '$5 * 3 * 2'],
]

for (const [source, words] of inline) {
  test(`markdown: ${source} reads ${words}`, () => assert.equal(plainInline(source), words))
}

const blocks: readonly { readonly name: string; readonly source: string; readonly text: string; readonly roles: string }[] = [
  { name: 'soft breaks are spaces', source: 'Oman sells\ngas.', text: 'Oman sells gas.\n', roles: 'paragraph' },
  {
    name: 'the first top heading is the title',
    source: '# One\n\n# Two\n\nText.',
    text: 'One\n\nTwo\n\nText.\n',
    roles: 'title heading paragraph',
  },
  { name: 'a rule is no text', source: 'One.\n\n---\n\nTwo.', text: 'One.\n\nTwo.\n', roles: 'paragraph paragraph' },
  { name: 'an underlined line is a heading', source: 'Deals\n-----\nOne.', text: 'Deals\n\nOne.\n', roles: 'heading paragraph' },
  { name: 'list lines carry on', source: '* One\n  more\n* Two', text: '- One more\n- Two\n', roles: 'item item' },
  {
    name: 'a table without outer bars',
    source: 'A | B\n--- | ---\n1 | 2\n\nEnd.',
    text: 'A\tB\n1\t2\n\nEnd.\n',
    roles: 'cell cell cell cell paragraph',
  },
  { name: 'a bar alone makes no table', source: 'Oman | Yemen', text: 'Oman | Yemen\n', roles: 'paragraph' },
  { name: 'code is left out', source: 'One.\n\n```\ncode\n```\n\nTwo.', text: 'One.\n\nTwo.\n', roles: 'paragraph paragraph' },
  {
    name: 'comments and link definitions are left out',
    source: 'One.<!-- x\ny -->\n\n[1]: https://x.example',
    text: 'One.\n',
    roles: 'paragraph',
  },
  { name: 'a rule of dashes at the top is no front matter', source: '---\n\nOne.', text: 'One.\n', roles: 'paragraph' },
]

for (const { name, source, text, roles } of blocks) {
  test(`markdown: ${name}`, () => {
    const parts = readMarkdown(source)
    assert.equal(parts.text, text)
    assert.equal(parts.paragraphs.map((one) => one.role).join(' '), roles)
  })
}

const front: readonly { readonly yaml: string; readonly published: string | null; readonly publisher?: string; readonly url?: string }[] = [
  { yaml: 'date: 2026-01-19', published: '2026-01-19' },
  { yaml: 'published: "19 January 2026"', published: '2026-01-19' },
  { yaml: 'Date: 2026-01-19T10:00:00Z # checked', published: '2026-01-19' },
  { yaml: 'year: 2026', published: '2026-03-05' },
  { yaml: 'updated: 2026-01-19', published: null },
  { yaml: 'date: tomorrow', published: null },
  { yaml: 'source: Gulf Bulletin', published: null, publisher: 'Gulf Bulletin' },
  { yaml: 'source: https://gulf.example/1', published: null, url: 'https://gulf.example/1' },
]

for (const { yaml, published, publisher = null, url = null } of front) {
  test(`front matter: ${yaml} gives ${published ?? publisher ?? url ?? 'nothing'}`, () => {
    const parts = readMarkdown(`---\ntags:\n  - oil\n${yaml}\n---\nMUSCAT, 5 March - Oman sells gas.\n`)
    assert.deepEqual([parts.published, parts.publisher, parts.url], [published, publisher, url])
  })
}
