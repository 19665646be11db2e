import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Crew, openCrew } from './crew.ts'
import { openParser, type Parser, type ParseText } from './parse.ts'
import { parseStream, piecesOf } from './stream.ts'

/** Paragraphs of many lengths, together longer than several pieces. */
const texts = (count: number): ParseText[] => {
  const sentences = [
    'Prices of tin rose by 3.1 percent in May.',
    'The two ministers met in Riga.',
    'Who will build the smelter?',
    'Nobody knew.',
  ]
  let start = 0
  return Array.from({ length: count }, (_, i) => {
    const text = Array.from({ length: 1 + ((i * 7) % 29) }, (_, k) => sentences[(i + k) % sentences.length]).join(' ')
    const at = start
    start += text.length + 2
    return { text, start: at }
  })
}

let parser: Parser
let crew: Crew
before(async () => {
  parser = await openParser()
  crew = await openCrew({ threads: 2 })
})
after(() => crew.close())

const all = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of stream) found.push(one)
  return found
}

test('pieces hold whole texts, in order, and nothing is lost', async () => {
  const given = texts(90)
  const pieces = await all(piecesOf(given, 2000))
  assert.deepEqual(pieces.flat(), given)
  assert.ok(pieces.length > 10)
  for (const piece of pieces.slice(0, -1)) assert.ok(piece.reduce((sum, { text }) => sum + text.length, 0) >= 2000)
})

test('a stream gives what parsing at once gives', async () => {
  const given = texts(40)
  assert.deepEqual(await all(parseStream(parser, given)), await parser.parse(given))
})

test('two threads give what one gives, in the same order', async () => {
  const given = texts(700)
  assert.ok((await all(piecesOf(given))).length > 2)
  assert.deepEqual(await all(crew.parseStream(given)), await all(parseStream(parser, given)))
})

test('nothing in, nothing out', async () => assert.deepEqual(await all(crew.parseStream([])), []))
