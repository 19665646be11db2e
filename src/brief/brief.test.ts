/** The brief as a whole: sections, order, nothing twice, nothing more than the sources. In: the forum documents, and changes to them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeBrief } from './brief.ts'
import type { BriefInput } from './brief-model.ts'
import { evidenceBook } from './evidence-book.ts'
import { accession, forumInput, purchase, trade } from './fixtures/forum.ts'
import { makeClaims, makeDocument, makeInput, makeItem, makeRow, makeVerdict, recorded } from './fixtures/story.ts'
import { lintBrief } from './lint.ts'

const brief = composeBrief(forumInput)
const section = (id: string, from = brief) => from.sections.find((one) => one.id === id)
const texts = (id: string, from = brief): readonly string[] => section(id, from)?.lines.map(({ text }) => text) ?? []

test('sections come in the order of a reader’s questions; empty ones are left out', () => {
  assert.deepEqual(
    brief.sections.map(({ id }) => id),
    ['bottom-line', 'deals', 'promises', 'figures', 'contacts', 'relations', 'positions', 'judgements', 'unverified', 'sources'],
  )
})

test('the bottom line has at most seven sentences and names what is symbolic, largest, due next and in conflict', () => {
  const lines = texts('bottom-line')
  assert.ok(lines.length <= 7)
  for (const opening of [
    /is symbolic: Peru and Ghana/,
    /^The largest sums: .*\$300 million/,
    /^Next to fall due, on 1 January 2027: Ghana will lift visa requirements for Norwegian citizens from 2027\.$/,
    /^Sources differ: trade between Norway and Ghana rose .* in 2025 \(Bergen Institute\); Coastal Wire, citing the Ghana Statistical Office, gives \$240 million for 2025\.$/,
  ])
    assert.ok(
      lines.some((line) => opening.test(line)),
      String(opening),
    )
})

test('an item is told in one section only', () => {
  const told = brief.sections.flatMap(({ lines }) => lines.flatMap(({ items }) => items))
  assert.equal(new Set(told).size, told.length)
  const sentences = brief.sections.flatMap(({ lines }) => lines.map(({ text }) => text))
  assert.equal(new Set(sentences).size, sentences.length)
})

test('a value that another source gives stands beside the first, with its source', () => {
  assert.ok(
    texts('deals').includes(
      'Ghana signed an agreement to buy 14 ferries from Hardanger Yards for over $90 million (Bergen Institute, 14 March 2026); Coastal Wire, citing the shipyard, gives $95 million and tells it as planned.',
    ),
  )
})

test('deals are ordered by weight, promises by date', () => {
  const weights = section('deals')?.lines.map(({ weight }) => weight) ?? []
  assert.deepEqual(
    weights,
    [...weights].sort((a, b) => b - a),
  )
  assert.match(texts('promises')[0] ?? '', /lift visa requirements/)
})

test('a judgement is quoted and followed by what is on record; it has no verdict', () => {
  const line = section('judgements')?.lines[0]
  assert.match(
    line?.text ?? '',
    /^“Norway is courting .*lithium” \(Bergen Institute, 14 March 2026\)\. On record: Norway bought 71 % of its lithium from one state in 2024\.$/,
  )
  assert.deepEqual(line?.verdicts, [])
})

test('claims in doubt, refused claims and sentences not read are told as such', () => {
  const lines = texts('unverified').join('\n')
  assert.match(lines, /Read with doubt, so in no total and no verdict: “its dependence on one buyer”/)
  assert.match(lines, /^1 sentence with an amount.* marked “not read”: 1 in analysis\.txt\.$/m)
  assert.match(lines, /wire\.txt: 1 claim refused, because its amount does not stand in its sentence/)
})

test('every source is named with publisher and date', () => {
  assert.ok(texts('sources').includes('Bergen Institute, “Oslo looks south”, 14 March 2026. analysis.txt'))
  assert.ok(texts('sources').some((text) => /^Ghana Statistical Office, “trade list”, 10 February 2026\. https:/.test(text)))
})

test('the brief is plain JSON and the same for the same input', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(brief)), brief)
  assert.deepEqual(composeBrief(forumInput), brief)
  assert.deepEqual(brief.withheld, [])
})

test('no document, no items: a brief of nothing', () => {
  const empty = composeBrief(makeInput({ documents: [], items: [] }))
  assert.deepEqual(empty.sections, [])
})

test('a reason that says more than its evidence is held back, counted and shown', () => {
  const verdicts = new Map([
    ...forumInput.verdicts,
    [
      trade.id,
      [
        makeVerdict('contradicted', 'quantity', 'Chile counted $777 million for 2025', [
          makeRow('trade', 9, 'Norway and Ghana, 2025', 'Statistics Norway', '2026-02-01'),
        ]),
      ],
    ],
  ])
  const input: BriefInput = { ...forumInput, verdicts }
  const held = composeBrief(input)
  assert.deepEqual(
    held.withheld.map(({ text }) => text),
    ['Chile counted $777 million for 2025'],
  )
  const line = section('figures', held)?.lines[0]
  assert.equal(line?.verdicts[0]?.because, 'same thing, period and definition, and the values do not meet')
  assert.ok(texts('unverified', held).some((text) => text.startsWith('1 sentence was held back')))
  assert.deepEqual(lintBrief(held, evidenceBook(input)), [])
})

test('verdicts on dependence stand in the section on dependence', () => {
  const row = makeRow('import-shares', 3, 'Norway, lithium, 2024, Peru 71 %', 'Statistics Norway', '2025-06-30')
  const held = composeBrief({
    ...forumInput,
    verdicts: new Map([
      [accession.id, [makeVerdict('supported', 'dependence', 'Norway bought 71 % of its lithium from Peru in 2024', [row])]],
    ]),
  })
  assert.deepEqual(texts('dependence', held), ['Norway bought 71 % of its lithium from Peru in 2024.'])
  assert.ok(section('deals', held)?.lines.every(({ verdicts }) => verdicts.length === 0))
})

const deals = makeDocument({
  name: 'deals.txt',
  publisher: 'Port Gazette',
  published: '2026-02-02',
  text: 'Ghana ordered 4 tugs for $30 million. Ghana ordered cranes worth $50 million. Ghana will order a pilot boat for $2 million. Ghana ordered pipes for €7 million. Peru ordered rails for $11 million, the railway said.',
})
const order = (quote: string, value: number, unit: string, text: string, more: object = {}) => ({
  quote,
  type: 'purchase',
  agents: [[quote.split(' ')[0] ?? '', quote.startsWith('Peru') ? 'PER' : 'GHA'] as const],
  amount: { value, unit, qualifier: 'exact' as const, text },
  ...more,
})

test('a total adds contracts of one currency, and neither plans, nor hearsay, nor other currencies', () => {
  const claims = makeClaims(deals, [
    order('Ghana ordered 4 tugs for $30 million', 3e7, 'USD', '$30 million'),
    order('Ghana ordered cranes worth $50 million', 5e7, 'USD', '$50 million'),
    order('Ghana will order a pilot boat for $2 million', 2e6, 'USD', '$2 million', { factuality: 'planned' }),
    order('Ghana ordered pipes for €7 million', 7e6, 'EUR', '€7 million'),
    order('Peru ordered rails for $11 million', 1.1e7, 'USD', '$11 million', { attribution: ['railway'] }),
  ])
  const input = makeInput({ documents: [deals], items: claims.map((claim) => makeItem([recorded(deals, claim)])) })
  const found = composeBrief(input)
  const totals = texts('deals', found).filter((text) => text.startsWith('Agreed deals'))
  assert.equal(totals.length, 1)
  assert.match(totals[0] ?? '', /come to \$80 million in 2 deals; .* are not added\.$/)
  assert.deepEqual(lintBrief(found, evidenceBook(input)), [])
})

test('five visits promised in one breath are one line and five items', () => {
  const [claim] = makeClaims(deals, [order('Ghana ordered 4 tugs for $30 million', 3e7, 'USD', '$30 million')])
  assert.ok(claim !== undefined)
  const items = ['PER', 'NOR', 'BOL'].map((state) => ({ ...makeItem([recorded(deals, claim)]), id: state, due: '2027-12-31' }))
  const found = composeBrief(
    makeInput({
      documents: [deals],
      items,
      verdicts: new Map(items.map(({ id }) => [id, [makeVerdict('open', 'status', 'promised, not due yet')]])),
    }),
  )
  const lines = section('deals', found)?.lines.filter(({ items: told }) => told.length > 0) ?? []
  assert.deepEqual(
    lines.map((line) => [line.items, line.verdicts.length]),
    [[['PER', 'NOR', 'BOL'], 1]],
  )
})

test('the purchase has both documents among what it cites', () => {
  const line = section('deals')?.lines.find(({ items }) => items.includes(purchase.id))
  assert.deepEqual(
    line?.cites.map((cite) => (cite.kind === 'claim' ? cite.document : cite.table)),
    ['analysis.txt', 'wire.txt'],
  )
})

test('what is so of nearly every line is told once: one source, no date', () => {
  const lone = makeVerdict('unverifiable', 'source', 'Told by one source only: Bergen Institute')
  const own = makeVerdict('unverifiable', 'source', 'Told by one source only: Hardanger Yards', [], ['Hardanger Yards is a party to it'])
  const undated = makeVerdict('open', 'status', 'no date was promised')
  const lines = (list: readonly ReturnType<typeof makeVerdict>[]) => {
    const found = composeBrief({ ...forumInput, verdicts: new Map([[purchase.id, list]]) })
    const line = section('deals', found)?.lines.find(({ items }) => items.includes(purchase.id))
    return [line?.verdicts.length, texts('unverified', found).some((text) => text.startsWith('1 line rests on one source alone'))]
  }
  assert.deepEqual(lines([lone, undated]), [0, true])
  assert.deepEqual(lines([own]), [1, true])
})
