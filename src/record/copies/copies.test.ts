import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { copiesAmong, type DatedText } from './copies.ts'
import { fingerprintsOf, UNSEEN } from './fingerprints.ts'
import { wordsOf } from './words.ts'

const wire =
  'LIMA, March 4 (Andes Wire) - Peru and Japan signed a memorandum of understanding on copper and zinc on Tuesday, and a Japanese lender said it would put up to $600 million into a smelter near Ilo by the end of 2028. The energy minister called the deal the start of a longer partnership, while miners asked for details of the tax terms.'
const lead =
  'Peru and Japan signed a memorandum of understanding on copper and zinc on Tuesday, and a Japanese lender said it would put up to $600 million into a smelter near Ilo by the end of 2028.'
const own =
  'In Lima yesterday two governments agreed to work together on metals. A bank in Tokyo may lend as much as $600 million for a smelter at Ilo, to be finished within three years, according to people who have seen the papers.'
const comment =
  'Our readers asked what it means for prices. We think that little will change before the smelter is built, since Chile ships more.'

/** The texts, each with a day; which passage of the last is found to be whose, or null; whether it is a copy as a whole. */
const cases: readonly (readonly [name: string, earlier: string, later: string, passage: RegExp | null, whole: boolean])[] = [
  ['word for word', wire, wire, /^LIMA.*tax terms$/s, true],
  ['without the dateline', wire, wire.replace('LIMA, March 4 (Andes Wire) - ', ''), /^Peru.*terms$/s, true],
  ['in other type: curly quotes, capitals, line breaks', wire, wire.toUpperCase().replaceAll(' ', '\n'), /^LIMA.*TERMS$/s, true],
  ['a word changed here and there', wire, wire.replace('Tuesday', 'March 4').replace('a longer', 'long'), /^LIMA.*terms$/s, true],
  ['another figure in the same words', wire, wire.replace('$600 million', '$650 million'), /^LIMA.*terms$/s, true],
  ['a passage within a longer page', wire, `${comment} ${lead} ${comment} ${own}`, /^Peru and Japan.*2028$/s, false],
  ['a page of which a later wire took one sentence', `${comment} ${lead} ${own}`, `${lead} Talks go on.`, /^Peru and Japan.*2028$/s, true],
  ['the same told in other words', wire, own, null, false],
  [
    'a formula of diplomats is no copy',
    'Chile and Kenya signed a memorandum of understanding on cooperation in the field of critical minerals. Talks lasted two days.',
    'Ghana and Spain signed a memorandum of understanding on cooperation in the field of critical minerals. The king was there.',
    null,
    false,
  ],
  [
    'names of bodies alone',
    'The Office of the United States Trade Representative said no.',
    'The Office of the United States Trade Representative said yes.',
    null,
    false,
  ],
  ['the same words in another order', lead, lead.split(' ').toReversed().join(' '), null, false],
  ['an empty text', wire, '', null, false],
  [
    'a script without spaces',
    '中国和哈萨克斯坦签署了关于关键矿产合作的谅解备忘录，双方同意在明年年底之前建设一座新的冶炼厂。',
    '据新华社报道：中国和哈萨克斯坦签署了关于关键矿产合作的谅解备忘录，双方同意在明年年底之前建设一座新的冶炼厂。',
    /^中国和.*冶炼厂$/,
    true,
  ],
]

for (const [name, earlier, later, passage, whole] of cases) {
  test(`copies: ${name}`, () => {
    const copies = copiesAmong([
      { id: 'later', published: '2026-03-05', text: later },
      { id: 'earlier', published: '2026-03-04', text: earlier },
    ])
    const [found, ...more] = copies.passagesOf('later')
    assert.equal(more.length, 0)
    if (passage === null) assert.equal(found, undefined)
    else {
      assert.ok(found, 'a passage is found')
      assert.match(later.slice(found.start, found.end), passage)
      assert.equal(found.of, 'earlier')
      assert.ok(earlier.slice(found.ofStart, found.ofEnd).length > 20)
    }
    assert.equal(copies.wholeCopyOf('later') !== null, whole)
    assert.deepEqual(copies.passagesOf('earlier'), [], 'nothing copies what came after it')
  })
}

test('copies: of several who print it, each copies the first', () => {
  const texts = ['a', 'b', 'c'].map((id, at) => ({ id, published: `2026-03-0${7 - at}`, text: `${wire} ${id}` }))
  const copies = copiesAmong(texts)
  assert.deepEqual(
    texts.map(({ id }) => copies.wholeCopyOf(id)?.of ?? null),
    ['c', 'c', null],
  )
})

test('copies: what has no day counts as later', () => {
  const copies = copiesAmong([
    { id: 'a', published: null, text: wire },
    { id: 'b', published: '2026-03-05', text: wire },
  ])
  assert.equal(copies.wholeCopyOf('a')?.of, 'b')
})

const vocabulary = 'the of and Peru Japan copper smelter signed talks minister loan in to by 2028 deal said bank Ilo zinc'.split(' ')
const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 5, maxLength: 40 }).map((list) => list.join(' '))
const text = fc.array(sentence, { minLength: 1, maxLength: 4 })
/** Texts that share sentences with each other. */
const texts: fc.Arbitrary<readonly DatedText[]> = fc
  .tuple(
    fc.array(sentence, { minLength: 2, maxLength: 4 }),
    fc.array(fc.tuple(fc.array(fc.nat(3), { maxLength: 3 }), text, fc.constantFrom(null, '2026-03-04', '2026-03-05')), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([common, list]) =>
    list.map(([picks, words, published], at) => ({
      id: `t${at}`,
      published,
      text: [...picks.flatMap((pick) => common[pick] ?? []), ...words].join('. '),
    })),
  )
const shuffled = texts.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })),
)
const all = (list: readonly DatedText[], ids: readonly DatedText[] = list) => {
  const copies = copiesAmong(list)
  return ids.map(({ id }) => [id, copies.passagesOf(id), copies.wholeCopyOf(id)])
}

describe('laws of copies', () => {
  it('the order of texts does not matter, and one given twice changes nothing', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        assert.deepEqual(all(other, list), all(list))
        assert.deepEqual(all([...other, ...list], list), all(list))
      }),
    )
  })

  it('passages lie in their texts, and no text copies a later one', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const copies = copiesAmong(list)
        const byId = new Map(list.map((one) => [one.id, one]))
        for (const one of list)
          for (const { start, end, of, ofStart, ofEnd } of copies.passagesOf(one.id)) {
            const source = byId.get(of)
            assert.ok(source && source.id !== one.id)
            assert.ok(start < end && end <= one.text.length && ofStart < ofEnd && ofEnd <= source.text.length)
            assert.ok((source.published ?? '9999') <= (one.published ?? '9999'))
          }
      }),
    )
  })

  it('a copy with a later day is found, whatever else is there', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.constantFrom(...vocabulary), { minLength: 40, maxLength: 80 }), (list, words) => {
        const told = words.map((word, at) => `${word} ${at}`).join(' ')
        const copies = copiesAmong([
          ...list,
          { id: 'own', published: '2026-03-06', text: told },
          { id: 'copy', published: '2026-03-07', text: told },
        ])
        assert.deepEqual(copies.wholeCopyOf('copy'), { of: 'own', share: 1 })
      }),
    )
  })

  it('texts that share a run longer than what goes unseen share a fingerprint', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.array(fc.constantFrom(...vocabulary), { minLength: UNSEEN + 1, maxLength: UNSEEN + 1 }),
        sentence,
        (left, run, right) => {
          const of = (words: string): ReadonlySet<number> => new Set(fingerprintsOf(wordsOf(words).hashes).map(({ hash }) => hash))
          assert.ok(!of(`${left} ${run.join(' ')}`).isDisjointFrom(of(`${run.join(' ')} ${right}`)))
        },
      ),
    )
  })
})
