/** Our lexemes beside those of the database itself: sentence for sentence and word for word. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { tell } from '../fixtures/claims.ts'
import { searchIn } from './find-words.ts'
import { lexemesOf } from './lexemes.ts'

const database = await PGlite.create('memory://')
after(() => database.close())

const texts = [
  'will buy 22 Boeing jets worth $8.5 billion by the end of 2027',
  'The presidents of the five states were hosted at the White House',
  'rare-earth magnets, state-of-the-art plants and a Ust-Kamenogorsk smelter',
  'a 10-year plan of mid-2026, pre-1990s tracks, S-400 missiles and 5G-based lines',
  'U.S. firms, e.g. those of Washington D.C., met at the C5+1 on 6.11.2025',
  'AI/energy and/or water, 24/7, $1,290/t. or 300/t',
  '€25m, NOK 3.6 billion, 20km, 3.5m and 1,290 t, -5 % or +5%',
  "Kazakhstan's and O’Brien's, Côte d'Ivoire, São Tomé, Мир и труд",
  'added, adding, adds; agreed, agreement, agrees; dying, lying, news; ferries and skies',
  'write to press@gov.example, under_score, Trump–Xi, No. 5',
  'question E-001734/2026 on co-operation',
  'itself, themselves, don’t, won’t, just now',
]

for (const text of texts) {
  test(`as the database has it: ${text}`, async () => {
    const { rows } = await database.query<{ lexeme: string; positions: readonly number[] }>(
      "select lexeme, positions from unnest(to_tsvector('english', $1))",
      [text],
    )
    const theirs = rows.flatMap(({ lexeme, positions }) => positions.map((at) => `${at} ${lexeme}`))
    const ours = lexemesOf(text).map(({ text: lexeme, at }) => `${at} ${lexeme}`)
    assert.deepEqual(ours.toSorted(), theirs.toSorted())
  })
}

const claims = texts.map((text, at) => tell('wire', 'commitment/purchase', text, { at: at * 1000 }))
const terms = [
  'jet',
  'Buying',
  'the',
  'hosting',
  'rare-earth',
  'earth',
  'U.S.',
  'energy',
  'AI/energy',
  '5',
  'ferry',
  'Boe',
  'smelt',
  'agreements',
  'S-400',
  '%',
  'президент',
  'труд',
  'zebra',
]
const phrases = [
  'presidents of the five states',
  'five presidents',
  'end of 2027',
  'White House',
  'rare earth',
  'presidents of five',
  'the end',
]

for (const text of [...terms, ...phrases]) {
  test(`found as the database finds it: ${text}`, async () => {
    const isPhrase = text.includes(' ')
    const find = async (condition: string, value: string): Promise<readonly string[]> => {
      const { rows } = await database.query<{ quote: string }>(`select quote from unnest($1::text[]) quote where ${condition}`, [
        texts,
        value,
      ])
      return rows.map(({ quote }) => quote)
    }
    const whole = await find("to_tsvector('english', quote) @@ websearch_to_tsquery('english', $2)", isPhrase ? `"${text}"` : text)
    const theirs = whole.length > 0 || isPhrase ? whole : await find('quote ilike $2', `%${text.replace(/[\\%_]/g, '\\$&')}%`)
    const ids = searchIn(claims)({ text, isPhrase, isNegated: false })
    assert.deepEqual(
      claims.filter(({ claim }) => ids.has(claim.id)).map(({ claim }) => claim.quote),
      theirs,
    )
  })
}
