import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConllu } from './conllu.ts'
import { childOf, childrenOf, depthOf, isPassive, isTree, pathToRoot, rootOf, subtreeOf, subtreeSpan } from './tree.ts'

const file = `# text = The pact on copper was signed by ministers who met in Tashkent.
1	The	the	DET	DT	_	2	det	_	_
2	pact	pact	NOUN	NN	_	6	nsubj:pass	_	_
3	on	on	ADP	IN	_	4	case	_	_
4	copper	copper	NOUN	NN	_	2	nmod	_	_
5	was	be	AUX	VBD	_	6	aux:pass	_	_
6	signed	sign	VERB	VBN	VerbForm=Part	0	root	_	_
7	by	by	ADP	IN	_	8	case	_	_
8	ministers	minister	NOUN	NNS	_	6	obl:agent	_	_
9	who	who	PRON	WP	_	10	nsubj	_	_
10	met	meet	VERB	VBD	_	8	acl:relcl	_	_
11	in	in	ADP	IN	_	12	case	_	_
12	Tashkent	Tashkent	PROPN	NNP	_	10	obl	_	SpaceAfter=No
13	.	.	PUNCT	.	_	6	punct	_	_

`
const { text, sentences } = readConllu(file)
const [sentence] = sentences
if (sentence === undefined) throw new Error('the sample has no sentence')
const words = (indices: readonly number[]): string => indices.map((i) => sentence.tokens[i]?.form).join(' ')
const quote = (span: { start: number; end: number }): string => text.slice(span.start, span.end)

test('the root and its dependents', () => {
  assert.equal(rootOf(sentence), 5)
  assert.equal(words(childrenOf(sentence, 5)), 'pact was ministers .')
})
test('dependents by relation: the universal name answers for its subtypes', () => {
  assert.equal(words(childrenOf(sentence, 5, 'nsubj')), 'pact')
  assert.equal(words(childrenOf(sentence, 5, 'obl:agent', 'aux')), 'was ministers')
  assert.deepEqual(childrenOf(sentence, 5, 'obj'), [])
  assert.equal(childOf(sentence, 7, 'acl'), 9)
  assert.equal(childOf(sentence, 7, 'appos'), -1)
})
test('a subtree and its words', () => {
  assert.equal(words(subtreeOf(sentence, 1)), 'The pact on copper')
  assert.equal(quote(subtreeSpan(sentence, 7)), 'by ministers who met in Tashkent')
  assert.equal(quote(subtreeSpan(sentence, 7, 'case', 'acl')), 'ministers')
})
test('the way to the root', () => {
  assert.deepEqual(pathToRoot(sentence, 11), [11, 9, 7, 5])
  assert.equal(depthOf(sentence, 11), 3)
  assert.equal(depthOf(sentence, 5), 0)
})
test('passive by auxiliary or subject, not otherwise', () => {
  assert.equal(isPassive(sentence, 5), true)
  assert.equal(isPassive(sentence, 9), false)
})
test('what is a tree and what is none', () => {
  assert.equal(isTree([]), true)
  assert.equal(isTree([-1]), true)
  assert.equal(isTree([1, -1, 1]), true)
  assert.equal(isTree([-1, -1]), false)
  assert.equal(isTree([1, 0, -1]), false)
  assert.equal(isTree([0]), false)
  assert.equal(isTree([5, -1]), false)
})
