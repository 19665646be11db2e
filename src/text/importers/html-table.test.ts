import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoteAt } from '../document.ts'
import { readHtml } from './html.ts'

const cases = [
  {
    title: 'a heading over two columns, and a state beside two rows',
    table: `<tr><th>State<th colspan="2">Tonnes</tr><tr></tr>
      <tr><td rowspan="2">Chad<td>2023<td>40</tr><tr><td>2024<td>55</tr><tr><td>Niger<td><td>7</tr>`,
    cells: ['0.0 State', '0.1 Tonnes', '1.0 Chad', '1.1 2023', '1.2 40', '2.1 2024', '2.2 55', '3.0 Niger', '3.2 7'],
  },
  {
    title: 'a span that is no number is one',
    table: '<tr><td colspan="x">Mali<td rowspan="-2">gold</tr>',
    cells: ['0.0 Mali', '0.1 gold'],
  },
]

for (const { title, table, cells } of cases) {
  test(`html table: ${title}`, async () => {
    const { text, paragraphs } = await readHtml(`<p>Figures of the ministry.</p><table>${table}</table><p>They are estimates.</p>`)
    const found = paragraphs.flatMap((one) => (one.role === 'cell' ? [`${one.cell.row}.${one.cell.column} ${quoteAt({ text }, one)}`] : []))
    assert.deepEqual(found, cells)
  })
}

test('html table: each table has its number, one that only lays out has none', async () => {
  const data = (cell: string): string => `<table><tr><td>${cell} 1<td>${cell} 2</table>`
  const layout = '<table><tr><td><p>The pit lies north.</p><p>It is deep.</p><td>x</table>'
  const { text, paragraphs } = await readHtml(`<p>Two ores.</p>${data('tin')}${layout}${data('zinc')}<p>Both are sold.</p>`)
  const found = paragraphs.flatMap((one) => (one.role === 'cell' ? [`${one.cell.table} ${quoteAt({ text }, one)}`] : []))
  assert.deepEqual(found, ['0 tin 1', '0 tin 2', '1 zinc 1', '1 zinc 2'])
})
