/**
 * Paragraphs of a treebank as our own tokens, for training the splitter. In: a CoNLL-U file. Out, on standard output: one JSON line a paragraph:
 * `forms`; `gaps`, whether white space stands before each; `ends`, whether a sentence of the treebank ends behind it; `stops`, whether punctuation says so.
 */
import { readFileSync } from 'node:fs'
import { readConllu } from '../src/language/conllu.ts'
import { endsByPunctuation } from '../src/language/sentence-ends.ts'
import { tokenizeText } from '../src/language/tokens.ts'

const bits = (values: readonly boolean[]): number[] => values.map(Number)

const { text, paragraphs, sentences } = readConllu(readFileSync(process.argv[2] ?? '', 'utf8'))
const sentenceEnds = new Set(sentences.map((sentence) => sentence.end))
for (const { start, end } of paragraphs) {
  const tokens = tokenizeText(text.slice(start, end), start)
  const forms = tokens.map((token) => text.slice(token.start, token.end))
  const gaps = tokens.map((token, i) => i > 0 && tokens[i - 1]?.end !== token.start)
  const ends = tokens.map((token) => sentenceEnds.has(token.end))
  let from = 0
  const stops = forms.map((_, i) => {
    const stop = i + 1 < forms.length && endsByPunctuation({ forms, gaps }, from, i)
    if (ends[i]) from = i + 1
    return stop
  })
  console.log(JSON.stringify({ forms, gaps: bits(gaps), ends: bits(ends), stops: bits(stops) }))
}
