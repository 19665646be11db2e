/** Trees with the parser's common slips, written by hand: who hangs on whom after the mend. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConllu } from '../language/conllu.ts'
import type { Sentence } from '../language/tree.ts'
import { rehung } from './rehung.ts'
import { withWholeNames } from './whole-names.ts'

/** "form/UPOS/XPOS/head/deprel", heads counted from 1 as in CoNLL-U; a lemma after "=". */
const treeOf = (words: string): Sentence => {
  const lines = words.split(' ').map((word, index) => {
    const [told = '', upos = '', xpos = '', head = '', deprel = ''] = word.split('|')
    const [form = '', lemma = form] = told.split('=')
    const feats = xpos === 'NNS' ? 'Number=Plur' : '_'
    return [index + 1, form, lemma, upos, xpos, feats, head, deprel, '_', '_'].join('\t')
  })
  const [sentence] = readConllu(`${lines.join('\n')}\n\n`).sentences
  if (!sentence) throw new Error('no sentence')
  return sentence
}

const arcs = (sentence: Sentence, wanted: readonly string[]): readonly string[] =>
  sentence.tokens.flatMap(({ form, head, deprel, upos }) =>
    wanted.includes(form)
      ? [
          `${form} ${deprel} ${sentence.tokens[head]?.form ?? 'root'}${upos === 'VERB' ? ' VERB' : /^mine$/i.test(form) && upos === 'NOUN' ? ' NOUN' : ''}`,
        ]
      : [],
  )

const spanOf = (sentence: Sentence, first: number, last: number, ofState = false) => ({
  start: sentence.tokens[first]?.start ?? 0,
  end: sentence.tokens[last]?.end ?? 0,
  ofState,
})

test('a name split into two states hangs as one', () => {
  const tree = treeOf(
    'leaders|NOUN|NNS|0|root of|ADP|IN|3|case Gabon|PROPN|NNP|1|nmod ,|PUNCT|,|5|punct Guinea|PROPN|NNP|3|conj -|PUNCT|HYPH|5|punct Bissau|PROPN|NNP|3|conj',
  )
  assert.deepEqual(arcs(withWholeNames(tree, [spanOf(tree, 4, 6)]), ['Guinea', 'Bissau']), ['Guinea conj Gabon', 'Bissau flat Guinea'])
})
test('what hangs on the wrong half of a name hangs on its head', () => {
  const tree = treeOf('met|VERB|VBD|0|root Giorgia|PROPN|NNP|3|compound Meloni|PROPN|NNP|1|obj and|CCONJ|CC|5|cc Modi|PROPN|NNP|2|conj')
  assert.deepEqual(arcs(withWholeNames(tree, [spanOf(tree, 1, 2)]), ['Giorgia', 'Modi']), ['Giorgia flat Meloni', 'Modi conj Meloni'])
})
test('a name that is whole stays as it is', () => {
  const tree = treeOf('met|VERB|VBD|0|root Giorgia|PROPN|NNP|1|obj Meloni|PROPN|NNP|2|flat')
  assert.equal(withWholeNames(tree, [spanOf(tree, 1, 2)]), tree)
})
test('two adjectives of states with a dash both modify the noun behind', () => {
  const tree = treeOf(
    'value|NOUN|NN|7|nsubj of|ADP|IN|3|case Thai|PROPN|NNP|1|nmod –|PUNCT|:|1|punct Lao|ADJ|JJ|6|amod trade|NOUN|NN|7|nsubj fell|VERB|VBD|0|root',
  )
  const mended = withWholeNames(tree, [spanOf(tree, 2, 2, true), spanOf(tree, 4, 4, true)])
  assert.deepEqual(arcs(mended, ['Thai', 'Lao']), ['Thai amod trade', 'Lao amod trade'])
})
test('a title that holds a name gives way to it', () => {
  const tree = treeOf('with|ADP|IN|2|case Chancellor|PROPN|NNP|0|root Merz|PROPN|NNP|2|flat Friedrich|PROPN|NNP|3|flat')
  assert.deepEqual(arcs(withWholeNames(tree, [spanOf(tree, 2, 3)]), ['with', 'Chancellor', 'Merz']), [
    'with case Merz',
    'Chancellor nmod:desc Merz',
    'Merz root root',
  ])
})

const slips: readonly (readonly [what: string, tree: string, ...arcs: string[]])[] = [
  [
    'a preposition of a title is the name’s',
    'met|VERB|VBD|0|root with|ADP|IN|3|case King|PROPN|NNP|4|nmod:desc Felipe|PROPN|NNP|1|obl',
    'with case Felipe',
  ],
  ['a tin mine is no pronoun', 'bought|VERB|VBD|0|root tin|NOUN|NN|1|obj mine=my|PRON|PRP|2|dep', 'mine dep tin NOUN'],
  [
    'mine output: what is got from pits',
    'Mine=my|PRON|PRP|2|nsubj output|NOUN|NN|3|nsubj rose|VERB|VBD|0|root',
    'Mine compound output NOUN',
  ],
  ['a friend of mine, as the parser has it', 'friend|NOUN|NN|0|root of|ADP|IN|3|case mine=my|PRON|PRP|1|nmod', 'mine nmod friend'],
  [
    'neighbouring Chad is Chad',
    'supply|VERB|VB|0|root neighbouring|VERB|VBG|1|xcomp Chad|PROPN|NNP|2|obj with|ADP|IN|5|case gas|NOUN|NN|2|obl',
    'neighbouring amod Chad',
    'Chad obj supply',
    'gas obl supply',
  ],
  [
    'with A, with B: B stands beside A',
    'met|VERB|VBD|0|root with|ADP|IN|3|case Modi|PROPN|NNP|1|obl ,|PUNCT|,|6|punct with|ADP|IN|6|case Lula|PROPN|NNP|3|nmod',
    'Lula conj Modi',
  ],
  [
    'what is to be done hangs on the letter',
    'signed=sign|VERB|VBD|0|root a|DET|DT|3|det letter|NOUN|NN|1|obj to|PART|TO|5|mark buy|VERB|VB|1|advcl jets|NOUN|NNS|5|obj',
    'buy acl letter VERB',
  ],
  [
    'a past tense that was taken for a noun',
    'Trade|NOUN|NN|2|compound shrank|NOUN|NN|0|root from|ADP|IN|4|case 4|NUM|CD|2|nmod',
    'Trade nsubj shrank',
    'shrank root root VERB',
  ],
  [
    'by X behind an occasion is who did it',
    'was|AUX|VBD|2|aux:pass told|VERB|VBN|0|root at|ADP|IN|5|case the|DET|DT|5|det summit|NOUN|NN|2|obl by|ADP|IN|7|case Lula|PROPN|NNP|5|nmod',
    'Lula obl:agent told',
  ],
  [
    'by X behind a thing that nobody makes is who did it',
    'was|AUX|VBD|2|aux:pass lent|VERB|VBN|0|root to|ADP|IN|5|case the|DET|DT|5|det port|NOUN|NN|2|obl by|ADP|IN|7|case Rabobank|PROPN|NNP|5|nmod',
    'Rabobank obl:agent lent',
  ],
  [
    'by X behind a report: its author, as the parser has it',
    'was|AUX|VBD|2|aux:pass told|VERB|VBN|0|root in|ADP|IN|5|case a|DET|DT|5|det report|NOUN|NN|2|obl by|ADP|IN|7|case Lula|PROPN|NNP|5|nmod',
    'Lula nmod report',
  ],
  [
    'what is promised, also behind a day',
    'Chad|PROPN|NNP|2|nsubj promised=promise|VERB|VBD|0|root in|ADP|IN|4|case May|PROPN|NNP|2|obl to|PART|TO|6|mark build|VERB|VB|2|advcl',
    'build xcomp promised VERB',
  ],
  [
    'offered money to win: a purpose, as the parser has it',
    'Chad|PROPN|NNP|2|nsubj offered=offer|VERB|VBD|0|root money|NOUN|NN|2|obj to|PART|TO|5|mark win|VERB|VB|2|advcl',
    'win advcl offered VERB',
  ],
  [
    'paid in: the sum is what was paid',
    'paid=pay|VERB|VBN|0|root in|ADP|IN|3|case $|SYM|$|1|obl 75|NUM|CD|3|nummod',
    'in compound:prt paid',
    '$ obj paid',
  ],
  [
    'a headline’s verb that was taken for a noun',
    'Lula|PROPN|NNP|0|root phones=phone|NOUN|NNS|1|list Petro|PROPN|NNP|2|appos over|ADP|IN|5|case coca|NOUN|NN|2|nmod',
    'Lula nsubj phones',
    'phones root root VERB',
    'Petro obj phones',
    'coca obl phones',
  ],
  [
    'two names before a headline’s verb',
    'Peru|PROPN|NNP|4|compound ,|PUNCT|,|1|punct Cuba|PROPN|NNP|4|nsubj hold|VERB|VBP|5|compound talks|NOUN|NNS|0|root',
    'Peru nsubj hold',
    'Cuba conj Peru',
    'hold root root VERB',
    'talks obj hold',
  ],
  [
    'a sentence, no headline, as the parser has it',
    'Samsung|PROPN|NNP|2|compound phones|NOUN|NNS|3|nsubj sell|VERB|VBP|0|root',
    'phones nsubj sell',
  ],
  [
    'the maker modifies the goods',
    'ordered|VERB|VBD|0|root 9|NUM|CD|4|nummod Airbus|PROPN|NNP|1|obj jets|NOUN|NNS|3|obj',
    'Airbus compound jets',
    'jets obj ordered',
  ],
  [
    'which has: one, not several',
    'ties|NOUN|NNS|0|root with|ADP|IN|3|case Peru|PROPN|NNP|1|nmod ,|PUNCT|,|7|punct which|PRON|WDT|7|nsubj has|AUX|VBZ|7|aux banned|VERB|VBN|1|acl:relcl',
    'banned acl:relcl Peru VERB',
  ],
  [
    'which have: several, as the parser has it',
    'ties|NOUN|NNS|0|root with|ADP|IN|3|case Peru|PROPN|NNP|1|nmod ,|PUNCT|,|7|punct which|PRON|WDT|7|nsubj have|AUX|VBP|7|aux grown|VERB|VBN|1|acl:relcl',
    'grown acl:relcl ties VERB',
  ],
  [
    'behind an aside stands the verb of the sentence',
    'Oman|PROPN|NNP|0|root ,|PUNCT|,|4|punct which|PRON|WDT|4|nsubj sells=sell|VERB|VBZ|1|acl:relcl gas|NOUN|NN|4|obj ,|PUNCT|,|1|punct exported=export|VERB|VBN|1|amod 9|NUM|CD|9|nummod tonnes=tonne|NOUN|NNS|7|obj',
    'Oman nsubj exported',
    'exported root root VERB',
    'tonnes obj exported',
  ],
  [
    'behind an aside a participle without an object stays one',
    'Oman|PROPN|NNP|0|root ,|PUNCT|,|4|punct which|PRON|WDT|4|nsubj sells=sell|VERB|VBZ|1|acl:relcl gas|NOUN|NN|4|obj ,|PUNCT|,|1|punct based=base|VERB|VBN|1|acl',
    'Oman root root',
    'based acl Oman VERB',
  ],
  ['a name is no auxiliary', 'Lima|PROPN|NNP|2|aux:pass protested=protest|VERB|VBN|0|root', 'Lima nsubj protested'],
  [
    'behind a quotation, before the verb of saying, stands who says it',
    'ruin|NOUN|NN|4|ccomp ,|PUNCT|,|1|punct head|NOUN|NN|1|nsubj said=say|VERB|VBD|0|root',
    'head nsubj said',
  ],
  [
    'between commas a verb of saying is an aside',
    'surplus|NOUN|NN|7|nsubj ,|PUNCT|,|4|punct Silva|PROPN|NNP|4|nsubj argues=argue|VERB|VBZ|1|acl:relcl ,|PUNCT|,|1|punct is=be|AUX|VBZ|7|cop large|ADJ|JJ|0|root',
    'argues parataxis large VERB',
  ],
  [
    'who said one thing and urged another urges',
    'Kallas|PROPN|NNP|2|nsubj said=say|VERB|VBD|0|root arrests=arrest|NOUN|NNS|5|nsubj were=be|AUX|VBD|5|cop wrong|ADJ|JJ|2|ccomp and|CCONJ|CC|7|cc urged=urge|VERB|VBD|5|conj Baku|PROPN|NNP|7|obj',
    'urged conj said VERB',
  ],
]
for (const [what, words, ...expected] of slips)
  test(what, () =>
    assert.deepEqual(
      arcs(
        rehung(treeOf(words)),
        expected.map((arc) => arc.split(' ')[0] ?? ''),
      ),
      expected,
    ),
  )

test('a name between a verb of giving and a sum gets the sum', () => {
  const tree = treeOf(
    'Finland|PROPN|NNP|3|nsubj is|AUX|VBZ|3|aux giving=give|VERB|VBG|0|root Georgia|PROPN|NNP|7|compound 40|NUM|CD|6|compound million|NUM|CD|7|nummod euros=euro|NOUN|NNS|3|obj',
  )
  assert.deepEqual(arcs(rehung(tree), ['Georgia']), ['Georgia iobj giving'])
})
