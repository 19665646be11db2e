import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readConllu, readFeats, writeConllu, writeFeats } from './conllu.ts'

const file = `# newdoc id = a
# newpar
# text = It doesn't pay.
1	It	it	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	doesn't	_	_	_	_	_	_	_	_
2	does	do	AUX	VBZ	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	pay	pay	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# text = So says Ore Co.
1	So	so	ADV	RB	_	2	advmod	_	_
2	says	say	VERB	VBZ	_	0	root	_	_
3	Ore	Ore	PROPN	NNP	_	4	compound	_	NER=B-ORG
4	Co.	Co.	PROPN	NNP	_	2	nsubj	_	NER=I-ORG

# newpar
# text = End
1	End	end	NOUN	NN	_	0	root	_	_
1.1	left	leave	VERB	VBD	_	_	_	_	_

`

test('text, paragraphs and offsets of a file', () => {
  const { text, paragraphs, sentences } = readConllu(file)
  assert.equal(text, "It doesn't pay. So says Ore Co.\n\nEnd")
  assert.deepEqual(
    paragraphs.map((p) => text.slice(p.start, p.end)),
    ["It doesn't pay. So says Ore Co.", 'End'],
  )
  assert.deepEqual(
    sentences.map((s) => text.slice(s.start, s.end)),
    ["It doesn't pay.", 'So says Ore Co.', 'End'],
  )
  for (const sentence of sentences) for (const token of sentence.tokens) assert.equal(text.slice(token.start, token.end), token.form)
  assert.deepEqual(
    sentences[0]?.tokens.map((t) => t.joined ?? false),
    [false, false, true, false, false],
  )
  assert.deepEqual(
    sentences[1]?.names.map((n) => text.slice(n.start, n.end)),
    ['Ore Co.'],
  )
})
test('what is written reads back the same', () => {
  const once = readConllu(file)
  const again = readConllu(writeConllu(once.sentences, once.text))
  assert.deepEqual(
    again.sentences.map((s) => s.tokens.map(({ start, end, ...rest }) => rest)),
    once.sentences.map((s) => s.tokens.map(({ start, end, ...rest }) => rest)),
  )
  assert.deepEqual(
    again.sentences.map((s) => s.names.length),
    [0, 1, 0],
  )
})
test('the committed sample reads and writes to itself', () => {
  const sample = readFileSync(new URL('sample.conllu', import.meta.url), 'utf8')
  const { text, sentences } = readConllu(sample)
  const body = (conllu: string): string => conllu.replace(/^#.*\n/gmu, '')
  assert.equal(body(writeConllu(sentences, text)), body(sample))
})
test('features, both ways', () => {
  assert.deepEqual(readFeats('Mood=Ind|Tense=Past'), { Mood: 'Ind', Tense: 'Past' })
  assert.deepEqual(readFeats('_'), {})
  assert.equal(writeFeats({ Tense: 'Past', Mood: 'Ind' }), 'Mood=Ind|Tense=Past')
  assert.equal(writeFeats({}), '_')
})
test('a row with too few columns is refused with its words', () => {
  assert.throws(() => readConllu('1\tIt\tit\n\n'), /3 columns, not 10: 1\tIt\tit/u)
})
