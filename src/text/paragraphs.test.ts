import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphsOf } from './paragraphs.ts'

const read = (text: string): string[] => paragraphsOf(text).map((one) => `${one.role}: ${text.slice(one.start, one.end)}`)

const LONG =
  'The two ministers met in Tbilisi to speak about the cable under the Black Sea, which has been planned since 2019, and about its cost.'

const cases: readonly { readonly name: string; readonly text: string; readonly expected: readonly string[] }[] = [
  { name: 'nothing', text: '', expected: [] },
  { name: 'only white space', text: ' \n\t\n', expected: [] },
  {
    name: 'one line without a full stop is a paragraph, not a title',
    text: 'Georgia buys a ferry',
    expected: ['paragraph: Georgia buys a ferry'],
  },
  { name: 'a headline above text is the title', text: `Cable talks\n${LONG}`, expected: ['title: Cable talks', `paragraph: ${LONG}`] },
  {
    name: 'a title may ask',
    text: `Who pays for the cable?\n\n${LONG}`,
    expected: ['title: Who pays for the cable?', `paragraph: ${LONG}`],
  },
  {
    name: 'a first line that is a sentence is no title',
    text: `They met.\n${LONG}`,
    expected: ['paragraph: They met.', `paragraph: ${LONG}`],
  },
  {
    name: 'a short line between paragraphs is a heading',
    text: `${LONG}\nBackground\n${LONG}`,
    expected: [`paragraph: ${LONG}`, 'heading: Background', `paragraph: ${LONG}`],
  },
  {
    name: 'a question between answers is a paragraph',
    text: `${LONG}\n\nWho pays?\n\n${LONG}`,
    expected: [`paragraph: ${LONG}`, 'paragraph: Who pays?', `paragraph: ${LONG}`],
  },
  {
    name: 'a line of figures is no heading',
    text: `${LONG}\n2024 2025\n${LONG}`,
    expected: [`paragraph: ${LONG}`, 'paragraph: 2024 2025', `paragraph: ${LONG}`],
  },
  { name: 'one paragraph a line', text: `${LONG}\n${LONG}\n`, expected: [`paragraph: ${LONG}`, `paragraph: ${LONG}`] },
  {
    name: 'blank lines between, indented first lines',
    text: `${LONG}\n\n   ${LONG}  \n`,
    expected: [`paragraph: ${LONG}`, `paragraph: ${LONG}`],
  },
  {
    name: 'list markers of all kinds lie outside the span',
    text: '- One.\n• Two.\n* Three.\n– Four.\n1. Five.\n2) Six.\n(3) Seven.\na) Eight.\n(iv) Nine.',
    expected: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'].map((word) => `item: ${word}.`),
  },
  {
    name: 'a dash inside a line is no marker',
    text: 'Georgia – and Romania – agree.',
    expected: ['paragraph: Georgia – and Romania – agree.'],
  },
  { name: 'a negative number is no item', text: '-5 percent was the fall.', expected: ['paragraph: -5 percent was the fall.'] },
  { name: 'a year is no item number', text: '2025. That was the year.', expected: ['paragraph: 2025. That was the year.'] },
  {
    name: 'hard-wrapped lines are one paragraph',
    text: 'The two ministers met in Tbilisi to speak about the cable under the Black\nSea, which has been planned since 2019, and about what it would cost the\nstates at both ends. It may be laid by 2031.\n\nA second round is due.',
    expected: [
      'paragraph: The two ministers met in Tbilisi to speak about the cable under the Black\nSea, which has been planned since 2019, and about what it would cost the\nstates at both ends. It may be laid by 2031.',
      'paragraph: A second round is due.',
    ],
  },
  {
    name: 'a wrapped line that begins with a number is no item',
    text: 'The two ministers met in Tbilisi and agreed that the cable be laid on May\n25. Then they flew on to Bucharest, where they were received by the mayor\nand by the head of the company that is to lay it.',
    expected: [
      'paragraph: The two ministers met in Tbilisi and agreed that the cable be laid on May\n25. Then they flew on to Bucharest, where they were received by the mayor\nand by the head of the company that is to lay it.',
    ],
  },
  {
    name: 'headlines on lines of their own stay apart',
    text: 'Bulgaria bans exports of scrap\nTalks on the cable in Tbilisi\nal-Sudani visits Ankara with four ministers',
    expected: [
      'title: Bulgaria bans exports of scrap',
      'heading: Talks on the cable in Tbilisi',
      'paragraph: al-Sudani visits Ankara with four ministers',
    ],
  },
  {
    name: 'tabs part cells',
    text: `Output\n\nTin\t9 t\n\nOther text here.`,
    expected: ['title: Output', 'cell: Tin', 'cell: 9 t', 'paragraph: Other text here.'],
  },
  {
    name: 'lines that hang under an item belong to it',
    text: '- One is long\n  and goes on.\n- Two.',
    expected: ['item: One is long\n  and goes on.', 'item: Two.'],
  },
]

const HEADLINES = [
  'Bulgaria bans all exports of copper scrap until the summer',
  'Latvia sells four ferries to Georgia through its yard in Riga',
  'al-Sudani visits Ankara with four ministers and a banker',
  'Kenya and Uganda join their grids at the border post of Busia',
  'Chile weighs a tax on lithium that is sold as concentrate',
  'Norway lends Namibia 300 million kroner for the northern grid',
  'Oman buys antimony from the Pamirs for its smelter in Sohar',
]

test('paragraphs: one lower-case name among headlines makes no wrapped text', () => {
  assert.equal(paragraphsOf(HEADLINES.join('\n')).length, HEADLINES.length)
})

test('paragraphs: items under items are items of their own', () => {
  assert.deepEqual(read('- Deals\n  - One.\n  - Two.\n- Talks'), ['item: Deals', 'item: One.', 'item: Two.', 'item: Talks'])
})

test('paragraphs: a first line in lower case is no title', () => {
  assert.deepEqual(read(`continued from page 3\n${LONG}`), ['paragraph: continued from page 3', `paragraph: ${LONG}`])
})

for (const { name, text, expected } of cases) {
  test(`paragraphs: ${name}`, () => assert.deepEqual(read(text), expected))
}
