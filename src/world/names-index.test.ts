/** The gazetteer in running text: which words are names, and which only look like them. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findGazetteerNames } from './names-index.ts'
import { openWorld } from './open.ts'

const world = openWorld()

/** Text, then `words=id` of each name; a place has its name for an id. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Finland and the US signed in Tashkent.', ['Finland=FIN', 'US=USA', 'Tashkent=UZB']],
  ['The U.S.-Uzbek trade grew.', ['U.S.=USA', 'Uzbek=UZB']],
  ['US–China talks, Kazakh–American trade.', ['US=USA', 'China=CHN', 'Kazakh=KAZ', 'American=USA']],
  ['He flew to Washington, D.C. and met us there.', ['Washington, D.C.=USA']],
  ['Nobody told us about Polish coal, or polish the silver.', ['Polish=POL']],
  ['A turkey is eaten in Turkey.', ['Turkey=TUR']],
  [
    'The Democratic Republic of the Congo mines cobalt; Congo-Brazzaville does not.',
    ['Democratic Republic of the Congo=COD', 'Congo-Brazzaville=COG'],
  ],
  ['South Korea, North Korea and the Republic of Korea', ['South Korea=KOR', 'North Korea=PRK', 'Republic of Korea=KOR']],
  ['New Mexico lies north of Mexico.', ['New Mexico=New Mexico', 'Mexico=MEX']],
  ['The five Central Asian states met the European Union.', ['five Central Asian states=central-asia', 'European Union=eu']],
  ['Nato and OPEC+ members', ['Nato=nato', 'OPEC+=opec-plus']],
  ['A C5+1 summit; the second Central Asia–Italy summit', ['C5+1=c5-plus-1', 'Central Asia–Italy=central-asia-italy']],
  ['Trade Central Asia–Italy grew.', ['Central Asia=central-asia', 'Italy=ITA']],
  ['Wabtec Corporation sells to Uzbekistan Airways.', ['Wabtec Corporation=wabtec', 'Uzbekistan Airways=uzbekistan-airways']],
  ["Uzbekistan's airways are crowded.", ['Uzbekistan=UZB']],
  ['The Export-Import Bank of the United States (EXIM) lends.', ['Export-Import Bank of the United States=us-exim', 'EXIM=us-exim']],
  [
    'Sadyr Japarov rang Shavkat Mirziyoyev; Mirziyoyev thanked him.',
    ['Sadyr Japarov=sadyr-japarov', 'Shavkat Mirziyoyev=shavkat-mirziyoyev', 'Mirziyoyev=shavkat-mirziyoyev'],
  ],
  ['Melania Trump opened the show.', []],
  ['Later Trump spoke.', ['Trump=donald-trump']],
  ['Luis Caputo called. Caputo said so.', ['Luis Caputo=luis-caputo', 'Caputo=luis-caputo']],
  ['Caputo said so.', []],
  ['Minister Caputo said so.', ['Caputo=luis-caputo']],
  ['He said that he would lead.', []],
  ['Lee is a common name, and so is Kim.', []],
  ['President Lee spoke.', ['Lee=lee-jae-myung']],
  ['The Trans-Caspian route and the Caspian Sea', ['Caspian Sea=Caspian Sea']],
  ['The west wind blew; the West agreed; the West Bank did not.', ['the West=the-west', 'West Bank=West Bank']],
  ['Jordan Weatherby told Reuters.', ['Reuters=reuters']],
  ['The king of Jordan', ['Jordan=JOR']],
  ['Total sales rose. Visa rules eased.', []],
  ['The White House; a white house', ['White House=USA']],
  ['N’Djamena, Élysée, Elysée', ['N’Djamena=TCD', 'Élysée=FRA', 'Elysée=FRA']],
  ['Guinea pigs, may march in the spring, who can tell', ['Guinea=GIN']],
  ['Amazon, Apple and Meta are firms.', ['Amazon=amazon', 'Apple=apple', 'Meta=meta']],
  ['Water, rail and artificial intelligence were discussed on Monday.', []],
  ['The parties agreed on a framework in March.', []],
  ['Chapter Five: The Longest Road', []],
]

const show = (text: string): string[] =>
  findGazetteerNames(world, text, '2025-11-08').map(({ start, end, candidates }) => {
    const best = candidates[0]?.entity
    return `${text.slice(start, end)}=${best?.id ?? best?.name}`
  })

describe('findGazetteerNames', () => {
  for (const [text, expected] of cases) it(`${text} ${expected.join(' ') || 'nothing'}`, () => assert.deepEqual(show(text), expected))

  it('reads a name over a line break, but not over an empty line', () => {
    assert.deepEqual(show('The European\nUnion'), ['European\nUnion=eu'])
    assert.deepEqual(show('European\n\nUnion'), ['European=europe'])
  })

  it('decides by the day who is meant', () => {
    const on = (day: string): readonly (string | null)[] =>
      findGazetteerNames(world, 'The five met NATO.', day).map(({ candidates }) => String(candidates[0]?.entity.states.length))
    assert.ok(Number(on('2025-01-01')[0]) > Number(on('2015-01-01')[0]))
  })

  it('law: spans lie inside the text, in order, without overlap, and begin and end with a letter or sign', () => {
    const piece = fc.constantFrom(
      'Kazakhstan',
      'US',
      'U.S.',
      ' ',
      ', ',
      '–',
      '’s',
      'Xi',
      'Jinping',
      'C5+1',
      '\n',
      '(',
      ')',
      'the',
      'West',
      'ü',
      '𐐀',
      'Trump',
      '.',
      'Central Asian',
      'states',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        let reached = 0
        for (const { start, end, candidates } of findGazetteerNames(world, text, null)) {
          assert.ok(start >= reached && end > start && end <= text.length)
          assert.ok(candidates.length > 0 && text.slice(start, end).trim() === text.slice(start, end))
          reached = end
        }
      }),
      { numRuns: 300 },
    )
  })
})
