/** The gate before a language model's claims: a table of sentences, what was told of them, and what becomes of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../../text/document.ts'
import { documentFromText } from '../../text/open.ts'
import { openWorld } from '../../world/open.ts'
import { admit } from '../gate.ts'
import { stretchesOf } from '../stretches.ts'
import { type Grounded, groundContext, groundTold, windowWords } from './ground.ts'

const world = openWorld()
const published = '2025-11-14'

const documentOf = (text: string, language: string): Document => documentFromText(text, { name: 'case.txt', published, language })

const ground = (text: string, told: unknown, language = 'en', window?: { readonly start: number; readonly end: number }): Grounded => {
  const document = documentOf(text, language)
  const context = groundContext(document, world, stretchesOf(document), 'llm/1:test')
  const span = window ?? { start: 0, end: document.text.length }
  return groundTold(context, span, windowWords(context, span), told)
}

const actor = (name: string, means: string | null = null): object => ({ name, means })
const base = { kind: 'commitment', type: 'purchase', factuality: 'planned', agents: [] }

interface Case {
  readonly text: string
  readonly told: object
  readonly language?: string
  /** Part of the claim, or the reason against it. */
  readonly gives: object | string
}

const money = (text: string, value: number, unit = 'USD', more: object = {}): object => ({
  text,
  value,
  unit,
  qualifier: 'exact',
  low: null,
  ...more,
})
const time = (text: string, start: string | null, end: string | null): object => ({ text, start, end })

const jets = 'Turkish Airlines will buy “20 new jets” worth over $3 billion from Airbus by 2030, the Kenyan minister said.'
const quote = "will buy '20 new jets' worth over $3 billion from Airbus by 2030"

const english: Readonly<Record<string, Case>> = {
  'quotation marks, hyphens and white space may differ': {
    text: 'After long talks with the owner and with the lenders of the republic, Kenya\nwill pay for the  well–known\t"old mill" by the lake, which its ministry had\nwanted since the spring.',
    told: { ...base, quote: 'Kenya will pay for the well-known “old mill”' },
    gives: { quote: 'Kenya\nwill pay for the  well–known\t"old mill"' },
  },
  'a letter may not': {
    text: 'Kenya will buy the old mill.',
    told: { ...base, quote: 'Kenya will buy the Old mill' },
    gives: 'the quote is not in the text',
  },
  'nor a word': {
    text: 'Kenya will buy the old mill.',
    told: { ...base, quote: 'Kenya will not buy the old mill' },
    gives: 'the quote is not in the text',
  },
  'a quote over two sentences': {
    text: 'Kenya will buy a mill. Peru will sell it.',
    told: { ...base, quote: 'a mill. Peru will sell' },
    gives: 'the quote reaches beyond its sentence',
  },
  'names, amount, date and materials in the sentence': {
    text: jets,
    told: {
      ...base,
      quote,
      agents: [actor('Turkish Airlines')],
      recipients: [actor('Airbus')],
      amount: money('$3 billion', 3e9),
      time: time('by 2030', null, '2030-12-31'),
      attribution: [actor('the Kenyan minister')],
    },
    gives: {
      agents: [{ id: 'turkish-airlines', states: ['TUR'] }],
      recipients: [{ id: 'airbus' }],
      amount: { value: 3e9, unit: 'USD', qualifier: 'over', text: '$3 billion' },
      time: { start: null, end: '2030-12-31' },
      attribution: [{ states: ['KEN'] }],
      plover: 'COOPERATE',
    },
  },
  'a thousandfold amount': {
    text: jets,
    told: { ...base, quote, amount: money('$3 billion', 3e12) },
    gives: 'the amount does not follow from its words',
  },
  'another currency': {
    text: jets,
    told: { ...base, quote, amount: money('$3 billion', 3e9, 'EUR') },
    gives: 'the amount does not follow from its words',
  },
  'an amount of another sentence': {
    text: `${jets} The hangar costs $5 million.`,
    told: { ...base, quote, amount: money('$5 million', 5e6) },
    gives: 'the amount is not in the sentence',
  },
  'the end of a longer figure': {
    text: 'Kenya will pay 25 million dollars for the mill.',
    told: { ...base, quote: 'Kenya will pay 25 million dollars', amount: money('5 million dollars', 5e6) },
    gives: 'the amount is not in the sentence',
  },
  'an amount without its words': {
    text: jets,
    told: { ...base, quote, amount: { value: 3e9, unit: 'USD' } },
    gives: { amount: { text: '$3 billion' } },
  },
  'a range': {
    text: 'Kenya will pay between $2 million and $3 million for the mill.',
    told: {
      ...base,
      quote: 'Kenya will pay between $2 million and $3 million',
      amount: money('between $2 million and $3 million', 3e6, 'USD', { low: 2e6 }),
    },
    gives: { amount: { value: 3e6, low: 2e6, qualifier: 'range' } },
  },
  'a date counted from the day of publication': {
    text: 'Kenya will buy the mill next month.',
    told: { ...base, quote: 'Kenya will buy the mill next month', time: time('next month', '2025-12-01', '2025-12-31') },
    gives: { time: { start: '2025-12-01', end: '2025-12-31' } },
  },
  'another day than the words say': {
    text: 'Kenya will buy the mill next month.',
    told: { ...base, quote: 'Kenya will buy the mill next month', time: time('next month', '2026-01-01', '2026-01-31') },
    gives: 'the date does not follow from its words',
  },
  'a date that is nowhere': {
    text: 'Kenya will buy the mill.',
    told: { ...base, quote: 'Kenya will buy the mill', time: time('in 2027', '2027-01-01', '2027-12-31') },
    gives: 'the date is not in the sentence',
  },
  'a name that is nowhere': {
    text: 'Kenya will buy the mill.',
    told: { ...base, quote: 'Kenya will buy the mill', agents: [actor('Peru')] },
    gives: 'the name "Peru" is not in the sentence',
  },
  'a name inside a longer word': {
    text: 'Romania will buy the mill.',
    told: { ...base, quote: 'Romania will buy the mill', agents: [actor('Oman')] },
    gives: 'the name "Oman" is not in the sentence',
  },
  'the state of an adjective': {
    text: 'Kenyan officials will buy the mill.',
    told: { ...base, quote: 'Kenyan officials will buy the mill', agents: [actor('Kenya')] },
    gives: { agents: [{ id: 'KEN', name: 'Kenyan' }] },
  },
  'a pronoun with whom it means': {
    text: 'William Ruto spoke in Nairobi. He will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('He', 'William Ruto')] },
    gives: { agents: [{ id: 'william-ruto', name: 'William Ruto', start: 0, end: 12 }] },
  },
  'a name alone, where the sentence points to the one named last': {
    text: 'William Ruto spoke in Nairobi. He will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('William Ruto')] },
    gives: { agents: [{ id: 'william-ruto', start: 0, end: 12 }] },
  },
  'a name alone, where another was named last': {
    text: 'William Ruto spoke before Emmanuel Macron. He will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('William Ruto')] },
    gives: 'the name "William Ruto" is not in the sentence',
  },
  'a name alone, where the sentence points to nobody': {
    text: 'William Ruto spoke in Nairobi. Somebody will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('William Ruto')] },
    gives: 'the name "William Ruto" is not in the sentence',
  },
  'a state behind "the country"': {
    text: 'Kenya has no mill. The country will buy one.',
    told: { ...base, quote: 'will buy one', agents: [actor('Kenya')] },
    gives: { agents: [{ id: 'KEN', start: 0, end: 5 }] },
  },
  'a claim in the form of the contract, with places and states of its own': {
    text: 'Kenya will buy tin from Bolivia in 2026 for $5 million.',
    told: {
      id: 'abc',
      ...base,
      plover: 'THREATEN',
      quote: 'Kenya will buy tin from Bolivia in 2026 for $5 million',
      start: 3,
      end: 4,
      sentence: { start: 0, end: 1 },
      agents: [{ id: 'USA', name: 'Kenya', type: 'person', states: ['USA'], start: 9, end: 10 }],
      recipients: ['Bolivia'],
      materials: ['tin'],
      sectors: [],
      amount: { value: 5e6, unit: 'USD', qualifier: 'exact' },
      time: { start: '2026-01-01', end: '2026-12-31' },
      place: null,
      ordinal: null,
      attribution: [],
      confidence: 1,
      reader: 'me',
      rule: 'mine',
    },
    gives: {
      start: 0,
      plover: 'COOPERATE',
      agents: [{ id: 'KEN', type: 'state', states: ['KEN'], start: 0, end: 5 }],
      recipients: [{ id: 'BOL' }],
      amount: { text: '$5 million' },
      time: { text: '2026' },
      confidence: 0.6,
      reader: 'llm/1:test',
      rule: 'llm',
    },
  },
  'a pronoun for somebody who is nowhere': {
    text: 'The president spoke. He will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('He', 'William Ruto')] },
    gives: 'the name "William Ruto" is not in the text',
  },
  'a name for another one': {
    text: 'Peru and Kenya met. Kenya will buy the mill.',
    told: { ...base, quote: 'Kenya will buy the mill', agents: [actor('Kenya', 'Peru')] },
    gives: '"Kenya" is not "Peru"',
  },
  'a name that the heading tells': {
    text: '# Kenya\n\n- 40 locomotives from Alstom',
    told: { ...base, quote: '40 locomotives from Alstom', recipients: [actor('Alstom')] },
    gives: { recipients: [{ id: 'alstom' }] },
  },
  'a material by word or slug': {
    text: 'Kenya will buy copper and rare earths.',
    told: { ...base, quote: 'Kenya will buy copper and rare earths', materials: ['copper', 'rare-earths'] },
    gives: { materials: ['copper', 'rare-earths'] },
  },
  'a material that is nowhere': {
    text: 'Kenya will buy copper.',
    told: { ...base, quote: 'Kenya will buy copper', materials: ['tin'] },
    gives: 'the material "tin" is not in the sentence',
  },
  'an ordinal': {
    text: 'Kenya hosted the second summit of lake states.',
    told: {
      ...base,
      kind: 'meeting',
      type: 'summit',
      quote: 'hosted the second summit',
      ordinal: { n: 2, scope: 'summit of lake states' },
    },
    gives: { ordinal: { n: 2 } },
  },
  'another ordinal': {
    text: 'Kenya hosted the second summit of lake states.',
    told: { ...base, kind: 'meeting', type: 'summit', quote: 'hosted the second summit', ordinal: { n: 1, scope: 'summit' } },
    gives: 'the ordinal is not in the sentence',
  },
  'a gloss of English': {
    text: 'Kenya will buy the mill.',
    told: { ...base, quote: 'Kenya will buy the mill', gloss: 'Kenya buys everything' },
    gives: { gloss: undefined },
  },
  'the second place of the same words, where only there all holds': {
    text: 'Peru will buy the mill. Kenya will buy the mill.',
    told: { ...base, quote: 'will buy the mill', agents: [actor('Kenya')] },
    gives: { start: 30 },
  },
}

const foreign: Readonly<Record<string, Case>> = {
  'Russian: names declined, an amount in billions, a month': {
    language: 'ru',
    text: 'Правительство Казахстана купит у «Боинга» 12 самолётов за 1,2 млрд долларов до декабря 2027 года.',
    told: {
      ...base,
      quote: 'купит у "Боинга" 12 самолётов за 1,2 млрд долларов до декабря 2027 года',
      agents: [actor('Правительство Казахстана')],
      recipients: [actor('Боинга')],
      amount: money('1,2 млрд долларов', 1.2e9),
      time: time('до декабря 2027 года', null, '2027-12-31'),
      gloss: 'will buy 12 aircraft from Boeing for $1.2 billion by December 2027',
    },
    gives: {
      quote: 'купит у «Боинга» 12 самолётов за 1,2 млрд долларов до декабря 2027 года',
      agents: [{ states: ['KAZ'] }],
      recipients: [{ id: 'boeing' }],
      amount: { value: 1.2e9, unit: 'USD' },
      time: { start: null, end: '2027-12-31' },
      gloss: 'will buy 12 aircraft from Boeing for $1.2 billion by December 2027',
    },
  },
  'Russian: other digits': {
    language: 'ru',
    text: 'Кения купит мельницу за 25 млн долларов.',
    told: { ...base, quote: 'купит мельницу за 25 млн долларов', amount: money('25 млн долларов', 35e6) },
    gives: 'the amount does not follow from its words',
  },
  'Russian: another currency': {
    language: 'ru',
    text: 'Кения купит мельницу за 25 млн евро.',
    told: { ...base, quote: 'купит мельницу за 25 млн евро', amount: money('25 млн евро', 25e6) },
    gives: 'the amount does not follow from its words',
  },
  'Russian: another month': {
    language: 'ru',
    text: 'Кения купит мельницу в марте 2026 года.',
    told: { ...base, quote: 'Кения купит мельницу в марте 2026 года', time: time('в марте 2026 года', '2026-04-01', '2026-04-30') },
    gives: 'the date does not follow from its words',
  },
  'Russian: another year': {
    language: 'ru',
    text: 'Кения купит мельницу в 2026 году.',
    told: { ...base, quote: 'Кения купит мельницу в 2026 году', time: time('в 2026 году', '2027-01-01', '2027-12-31') },
    gives: 'the date does not follow from its words',
  },
  'Russian: a name that is not there': {
    language: 'ru',
    text: 'Кения купит мельницу.',
    told: { ...base, quote: 'Кения купит мельницу', agents: [actor('Перу')] },
    gives: 'the name "Перу" is not in the sentence',
  },
  'Russian: yesterday': {
    language: 'ru',
    text: 'Вчера Кения купила мельницу.',
    told: { ...base, factuality: 'happened', quote: 'Вчера Кения купила мельницу', time: time('Вчера', '2025-11-13', '2025-11-13') },
    gives: { time: { start: '2025-11-13', end: '2025-11-13' } },
  },
  Chinese: {
    language: 'zh',
    text: '哈萨克斯坦总统托卡耶夫表示，2026年将从中国购买50亿美元的设备。会谈气氛友好。',
    told: {
      ...base,
      quote: '2026年将从中国购买50亿美元的设备',
      agents: [actor('哈萨克斯坦总统托卡耶夫')],
      recipients: [actor('中国')],
      amount: money('50亿美元', 5e9),
      time: time('2026年', '2026-01-01', '2026-12-31'),
      gloss: 'in 2026 will buy equipment worth $5 billion from China',
    },
    gives: {
      agents: [{ id: 'kassym-jomart-tokayev', states: ['KAZ'] }],
      recipients: [{ id: 'CHN' }],
      amount: { value: 5e9 },
      time: { start: '2026-01-01' },
    },
  },
  'Chinese: a quote over two sentences': {
    language: 'zh',
    text: '肯尼亚将购买设备。会谈气氛友好。',
    told: { ...base, quote: '购买设备。会谈' },
    gives: 'the quote reaches beyond its sentence',
  },
  'Arabic: digits of its own': {
    language: 'ar',
    text: 'ستشتري كازاخستان معدات بقيمة ٥٠٠ مليون دولار من الولايات المتحدة في عام ٢٠٢٦.',
    told: {
      ...base,
      quote: 'ستشتري كازاخستان معدات بقيمة ٥٠٠ مليون دولار',
      agents: [actor('كازاخستان')],
      recipients: [actor('الولايات المتحدة')],
      amount: money('٥٠٠ مليون دولار', 5e8),
      time: time('عام ٢٠٢٦', '2026-01-01', '2026-12-31'),
    },
    gives: { agents: [{ id: 'KAZ' }], recipients: [{ id: 'USA' }], amount: { value: 5e8 }, time: { end: '2026-12-31' } },
  },
  'Uzbek: a name with an ending': {
    language: 'uz',
    text: 'Oʻzbekistonning yangi zavodi 300 million dollarga quriladi.',
    told: {
      ...base,
      type: 'construction',
      quote: 'yangi zavodi 300 million dollarga quriladi',
      agents: [actor('Oʻzbekiston')],
      amount: money('300 million dollarga', 3e8),
    },
    gives: { agents: [{ id: 'UZB', name: 'Oʻzbekiston' }], amount: { value: 3e8 } },
  },
  Turkish: {
    language: 'tr',
    text: "Türkiye, Kazakistan'dan 2,5 milyar dolarlık bakır alacak.",
    told: {
      ...base,
      quote: "Kazakistan'dan 2,5 milyar dolarlık bakır alacak",
      agents: [actor('Türkiye')],
      recipients: [actor('Kazakistan')],
      amount: money('2,5 milyar dolarlık', 2.5e9),
      materials: ['copper'],
      gloss: 'will buy copper worth $2.5 billion from Kazakhstan',
    },
    gives: { agents: [{ id: 'TUR' }], recipients: [{ id: 'KAZ' }], amount: { value: 2.5e9 }, materials: ['copper'] },
  },
  'a material that the gloss does not name': {
    language: 'tr',
    text: 'Türkiye bakır alacak.',
    told: { ...base, quote: 'Türkiye bakır alacak', materials: ['tin'], gloss: 'Turkey will buy copper' },
    gives: 'the material "tin" is not in the sentence',
  },
}

/** Is every field of `part` so in `whole`? Fields that are not named are not compared. */
const holds = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? typeof whole === 'object' &&
      whole !== null &&
      Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value))
    : whole === part

for (const [name, { text, told, gives, language = 'en' }] of [...Object.entries(english), ...Object.entries(foreign)]) {
  test(`what a model told: ${name}`, () => {
    const grounded = ground(text, told, language)
    if (typeof gives === 'string') return assert.equal('rejected' in grounded ? grounded.rejected.reason : grounded.draft.quote, gives)
    assert.ok('draft' in grounded, JSON.stringify(grounded))
    assert.equal(documentOf(text, language).text.slice(grounded.draft.start, grounded.draft.end), grounded.draft.quote)
    assert.ok(holds(grounded.draft, gives), JSON.stringify(grounded.draft, null, 1))
    assert.deepEqual(admit(documentOf(text, language), [{ id: 'x', ...grounded.draft }]).rejected, [])
  })
}

test('a quote that stands outside the window is none of its words', () => {
  const text = 'Kenya will buy the mill. Peru will buy the port.'
  const window = { start: 25, end: text.length }
  assert.ok('rejected' in ground(text, { ...base, quote: 'Kenya will buy the mill' }, 'en', window))
  assert.ok('draft' in ground(text, { ...base, quote: 'Peru will buy the port' }, 'en', window))
})

const words = [
  'Kenya',
  'Перу',
  '中国',
  'will buy',
  '$3 billion',
  '“mills”',
  '-',
  '\n\n',
  '. ',
  '  ',
  'in 2027',
  '😀',
  'İ',
  'e\u0301',
  '20',
  'He',
]
const someText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '')
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 1 })
const someWords = fc.constantFrom(...words)
const someActors = fc.array(fc.oneof(fc.record({ name: someWords, means: seldom(someWords) }), someWords), { maxLength: 2 })
const someClaim = fc.record({
  kind: fc.constantFrom('commitment', 'statement'),
  type: fc.constantFrom('purchase', 'position'),
  factuality: fc.constantFrom('planned', 'happened'),
  quote: fc.oneof(
    someWords,
    fc.string(),
    fc.tuple(someWords, someWords).map((two) => two.join(' ')),
  ),
  agents: fc.oneof(fc.constant([]), someActors),
  amount: seldom(
    fc.record({ text: someWords, value: fc.oneof(fc.constantFrom(3e9, 20), fc.double()), unit: fc.constantFrom('USD', 'count') }),
  ),
  time: seldom(
    fc.record({
      text: someWords,
      start: fc.constantFrom('2027-01-01', '9999-99-99', null),
      end: fc.constantFrom('2027-12-31', null),
    }),
  ),
  start: fc.integer(),
  gloss: fc.option(fc.string()),
  materials: seldom(fc.array(fc.string())),
})
const someTold = fc.oneof({ arbitrary: fc.anything(), weight: 1 }, { arbitrary: someClaim, weight: 6 })

test('whatever a model returns of whatever text: a claim that comes through has its exact words', () => {
  let through = 0
  fc.assert(
    fc.property(someText, someTold, fc.constantFrom('en', 'ru', 'zh', 'und'), (text, told, language) => {
      const grounded = ground(text, told, language)
      if ('rejected' in grounded) return assert.ok(grounded.rejected.reason.length > 0)
      const { start, end, quote, sentence, agents } = grounded.draft
      const document = documentOf(text, language)
      assert.equal(document.text.slice(start, end), quote)
      assert.ok(sentence.start <= start && end <= sentence.end)
      for (const agent of agents) assert.equal(document.text.slice(agent.start ?? 0, agent.end ?? 0), agent.name)
      assert.deepEqual(admit(document, [{ id: 'x', ...grounded.draft }]).rejected, [])
      through += 1
    }),
    { numRuns: 2000, seed: 7 },
  )
  assert.ok(through > 50, `${through} came through`)
})
