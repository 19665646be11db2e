import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentFromText } from './open.ts'
import { publisherAlone, publisherInLine } from './publisher.ts'

const lines: readonly (readonly [line: string, publisher: string | null])[] = [
  ['Andes Dispatch,', 'Andes Dispatch'],
  ['Santiago, Andes Dispatch', 'Andes Dispatch'],
  ['By Ann Lee | Andes Dispatch |', 'Andes Dispatch'],
  ['Ann Lee, The Times of Riga', 'The Times of Riga'],
  ['Bergen Institute for Ocean Policy,', 'Bergen Institute for Ocean Policy'],
  ['U.S. Department of Commerce', 'U.S. Department of Commerce'],
  ['Department of Food, Fisheries and Forestry,', 'Department of Food, Fisheries and Forestry'],
  ['Press Service of the President of Latvia,', 'Press Service of the President of Latvia'],
  ['Reuters', 'Reuters'],
  ['Riga', null],
  ['WASHINGTON, D.C.', null],
  ['Salt Lake City', null],
  ['By Ann Post', null],
  ['Latest News', null],
  ['Press Release', null],
  ['News', null],
  ['Ministry', null],
  ['', null],
]
for (const [line, publisher] of lines) test(`publisher: "${line}" gives ${publisher}`, () => assert.equal(publisherInLine(line), publisher))

const alone: readonly (readonly [line: string, publisher: string | null])[] = [
  ['Department of Commerce', 'Department of Commerce'],
  ['Latvian Ministry of Transport', 'Latvian Ministry of Transport'],
  ['Andes Dispatch', 'Andes Dispatch'],
  ['Ferries for Georgia', null],
  ['Minister Visits Riga University Hospital', null],
  ['Senator Sues Andes Times', null],
  ['Ministry of Transport orders four ferries', null],
  ['Headlines', null],
]
for (const [line, publisher] of alone)
  test(`publisher: the line "${line}" gives ${publisher}`, () => assert.equal(publisherAlone(line), publisher))

const BODY = 'Latvia will sell four ferries to Georgia, the ministry said, and a fifth may follow once the yard in Riga has room for it.'
const heads: readonly (readonly [head: string, title: string, publisher: string | null])[] = [
  ['Ferries for Georgia\nBaltic Dispatch, 14 March 2026\n', 'Ferries for Georgia', 'Baltic Dispatch'],
  ['Ferries for Georgia\n\nDepartment of Commerce\n14 March 2026\n', 'Ferries for Georgia', 'Department of Commerce'],
  ['Department of Commerce\n14 March 2026\nFerries for Georgia\n', 'Ferries for Georgia', 'Department of Commerce'],
  ['Baltic Monitor\n14 March 2026\nHeadlines\n', 'Baltic Monitor', 'Baltic Monitor'],
  ['Ferries for Georgia\n14 March 2026\n', 'Ferries for Georgia', null],
  ['Ferries for Georgia\nRiga, 14 March 2026\n', 'Ferries for Georgia', null],
  ['Department of Commerce\n14 March 2026\n', 'Department of Commerce', 'Department of Commerce'],
]
for (const [head, title, publisher] of heads)
  test(`publisher: ${JSON.stringify(head)}`, () => {
    const document = documentFromText(`${head}\n${BODY}\n`, { name: 'a.txt' })
    assert.deepEqual([document.title, document.publisher, document.published], [title, publisher, '2026-03-14'])
  })
