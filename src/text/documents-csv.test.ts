import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocumentRows } from './documents-csv.ts'

const read = (text: string) => {
  const { rows, problems } = readDocumentRows('in/documents.csv', text)
  return { files: [...rows.values()].map((row) => [row.file, row.published, row.publisher]), problems: problems.map((one) => one.message) }
}

test('documents.csv: all columns, in any order, with quotes and a byte order mark', () => {
  const { rows, problems } = readDocumentRows(
    'd.csv',
    '\ufeffurl,File,publisher,published\r\nhttps://x.example,a.txt,"Smith, Sons",2026-01-19\r\n',
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(rows.get('a.txt'), {
    file: 'a.txt',
    published: '2026-01-19',
    publisher: 'Smith, Sons',
    url: 'https://x.example',
    title: null,
    line: 2,
  })
})

const faults: readonly { readonly name: string; readonly text: string; readonly files: number; readonly says: RegExp }[] = [
  {
    name: 'a day in another form',
    text: 'file,published\na.txt,2026-01-19\nb.txt,19/01/2026\n',
    files: 1,
    says: /^in\/documents\.csv, line 3: published is "19\/01\/2026" for b\.txt\. Write the day as YYYY-MM-DD\.$/,
  },
  { name: 'a day that no calendar has', text: 'file,published\na.txt,2026-02-30\n', files: 0, says: /line 2: published is "2026-02-30"/ },
  { name: 'a row without a file', text: 'file,published\n,2026-01-19\nb.txt,\n', files: 1, says: /line 2: it names no file/ },
  {
    name: 'a file named twice',
    text: 'file,published\na.txt,2026-01-19\n\na.txt,2026-01-20\n',
    files: 1,
    says: /line 4: a\.txt is named a second time \(first on line 2\)/,
  },
  { name: 'no column for the file', text: 'name,published\na.txt,2026-01-19\n', files: 0, says: /line 1: it has no column "file"/ },
  { name: 'a column that means nothing', text: 'file,publised\na.txt,2026-01-19\n', files: 1, says: /line 1: it has a column "publised"/ },
  { name: 'an open quote', text: 'file,publisher\na.txt,"Smith\n', files: 0, says: /line \d: it is not well-formed CSV/ },
  { name: 'nothing', text: '', files: 0, says: /line 1: it has no column "file"/ },
]

for (const { name, text, files, says } of faults) {
  test(`documents.csv with ${name} gives one problem and keeps the rest`, () => {
    const outcome = read(text)
    assert.equal(outcome.problems.length, 1)
    assert.match(outcome.problems[0] ?? '', says)
    assert.equal(outcome.files.length, files)
  })
}
