import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeTags } from './decode.ts'
import { agreeNames } from './name-agreement.ts'

const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']

/** A sentence whose words are most likely of these tags; the others share what is left. */
const sentence = (words: readonly (readonly [form: string, tag: string, likely: number])[]) => ({
  forms: words.map(([form]) => form),
  odds: Float32Array.from(
    words.flatMap(([, best, likely]) => tags.map((tag) => Math.log(tag === best ? likely : (1 - likely) / (tags.length - 1)))),
  ),
})
const tagsOf = (document: readonly ReturnType<typeof sentence>[]): readonly string[] =>
  agreeNames(document, tags).map((odds, i) => decodeTags(odds, 0, document[i]?.forms.length ?? 0, tags).join(' '))

const cases: readonly (readonly [name: string, document: readonly ReturnType<typeof sentence>[], gives: readonly string[]])[] = [
  [
    'a name that is unsure in one place takes the type it has in two others',
    [
      sentence([
        ['NiMo', 'B-ORG', 0.95],
        ['said', 'O', 0.99],
      ]),
      sentence([
        ['ask', 'O', 0.99],
        ['NiMo', 'B-LOC', 0.3],
      ]),
      sentence([
        ['NiMo', 'B-ORG', 0.95],
        ['pays', 'O', 0.99],
      ]),
    ],
    ['B-ORG O', 'O B-ORG', 'B-ORG O'],
  ],
  [
    'it is found where nothing showed it, and keeps its place in a longer name',
    [
      sentence([
        ['Mahmoud', 'B-PER', 0.9],
        ['Abbas', 'I-PER', 0.9],
      ]),
      sentence([
        ['Mahmoud', 'B-PER', 0.9],
        ['Abbas', 'I-PER', 0.4],
      ]),
      sentence([
        ['with', 'O', 0.99],
        ['Abbas', 'B-PER', 0.45],
      ]),
    ],
    ['B-PER I-PER', 'B-PER I-PER', 'O B-PER'],
  ],
  [
    'a form that stands once keeps its tag',
    [sentence([['Elmira', 'B-LOC', 0.5]]), sentence([['Vernon', 'B-PER', 0.9]])],
    ['B-LOC', 'B-PER'],
  ],
  ['small letters are another word', [sentence([['May', 'B-PER', 0.9]]), sentence([['may', 'O', 0.6]])], ['B-PER', 'O']],
  ['short forms are not compared', [sentence([['St', 'B-LOC', 0.95]]), sentence([['St', 'O', 0.5]])], ['B-LOC', 'O']],
  [
    'a word that is hardly ever a name is none',
    [sentence([['Gas', 'O', 0.95]]), sentence([['Gas', 'B-ORG', 0.5]]), sentence([['Gas', 'O', 0.95]])],
    ['O', 'O', 'O'],
  ],
]
for (const [name, document, gives] of cases) test(name, () => assert.deepEqual(tagsOf(document), gives))

test('law: what is given is left as it was, and a sentence in which nothing changes keeps its array', () => {
  const document = [sentence([['NiMo', 'B-ORG', 0.95]]), sentence([['NiMo', 'B-LOC', 0.4]]), sentence([['Tin', 'O', 0.99]])]
  const before = document.map(({ odds }) => [...odds])
  const agreed = agreeNames(document, tags)
  assert.deepEqual(
    document.map(({ odds }) => [...odds]),
    before,
  )
  assert.deepEqual(
    agreed.map((odds, i) => odds === document[i]?.odds),
    [false, false, true],
  )
})
