/**
 * Sentences of plain text as our own tokens, for training on text without trees. In: a file of paragraphs, an empty line between them. Out, on standard
 * output: one sentence a line, its forms parted by tabs; with `--trees`, CoNLL-U as the present model reads it.
 */
import { readFileSync } from 'node:fs'
import { writeConllu } from '../src/language/conllu.ts'
import { openParser } from '../src/language/parse.ts'

const paragraphs = readFileSync(process.argv[2] ?? '', 'utf8').split(/\n\s*\n/u)
const parser = await openParser()
const pieceSize = 500
for (let from = 0; from < paragraphs.length; from += pieceSize) {
  const texts = paragraphs.slice(from, from + pieceSize)
  const read = await parser.parse(texts.map((text) => ({ text, start: 0 })))
  for (const [i, sentences] of read.entries()) {
    if (process.argv[3] === '--trees') process.stdout.write(writeConllu(sentences, texts[i] ?? ''))
    else for (const { tokens } of sentences) console.log(tokens.map((token) => token.form).join('\t'))
  }
}
