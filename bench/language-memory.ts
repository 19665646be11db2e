/** Parses so many megabytes as a stream and tells the most memory the process took. In: a treebank folder, megabytes. Out: one line of JSON. A process of its own, started by language.bench.ts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu } from '../src/language/conllu.ts'
import { openParser, type ParseText } from '../src/language/parse.ts'
import { parseStream } from '../src/language/stream.ts'

export interface Memory {
  readonly megabytes: number
  readonly words: number
  readonly peakMegabytes: number
}

/** The paragraphs of a text over and over, until so many characters are told. */
function* repeated(paragraphs: readonly string[], characters: number): Generator<ParseText> {
  for (let start = 0, i = 0; start < characters; i++) {
    const text = paragraphs[i % paragraphs.length] ?? ''
    yield { text, start }
    start += text.length + 2
  }
}

const [folder = '', size = '8'] = process.argv.slice(2)
const megabytes = Number(size)
const { text, paragraphs } = readConllu(readFileSync(join(folder, 'en_ewt-dev.conllu'), 'utf8'))
let words = 0
for await (const sentences of parseStream(
  await openParser(),
  repeated(
    paragraphs.map(({ start, end }) => text.slice(start, end)),
    megabytes * 1e6,
  ),
))
  for (const { tokens } of sentences) words += tokens.length
const memory: Memory = { megabytes, words, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
console.log(JSON.stringify(memory))
