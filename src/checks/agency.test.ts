import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyCalled, agencyNamedIn } from './agency.ts'

const story = 'Peru will ship 40,000 tonnes of zinc to Japan next year, a trading house said. Prices rose.'

const cases: readonly (readonly [text: string, agency: string | null])[] = [
  [`LIMA, March 4 (Reuters) - ${story}`, 'Reuters'],
  [`ASTANA (AFP) — ${story}`, 'Agence France-Presse'],
  [`Zinc for Japan\n\nTOKYO, Nov. 7 (Kyodo) – ${story}`, 'Kyodo'],
  [`LIMA (Andes Wire) -- ${story}`, 'Andes Wire'],
  [`${story}\n\n(Reuters)`, 'Reuters'],
  [`${story}\n\n[With inputs from PTI]`, 'Press Trust of India'],
  [`${story} (Xinhua)`, 'Xinhua'],
  [`${story} /TASS/`, 'TASS'],
  [`${story}\n\nSource: Trend`, 'Trend'],
  [`${story}\n\n© 2026 AFP. All rights reserved.`, 'Agence France-Presse'],
  ['Peru will ship zinc to Japan next year, Trend reports, citing the ministry.', 'Trend'],
  ['According to Trend, Peru will ship zinc to Japan next year.', 'Trend'],
  ['Peru will ship zinc to Japan, according to the Associated Press.', 'Associated Press'],
  [story, null],
  ['According to the ministry, Peru will ship zinc to Japan.', null],
  ['Trend reports show that zinc is rising.', null],
  ['According to trend analysis, zinc is rising.', null],
  [`Peru (Lima) will ship zinc to Japan - ${story}`, null],
  ['The Asian Development Bank (ADB) - a lender - said no.', null],
  [`${story} The paper was seen by Reuters.`, null],
  ['He told Reuters that zinc would be shipped.', null],
  [`${story} The firm (Glencore)`, null],
  [`${story}\n\nSource: World Bank`, null],
  ['', null],
]

for (const [text, agency] of cases) {
  test(`agency of ${JSON.stringify(text.slice(-70))}`, () => assert.equal(agencyNamedIn(text)?.name ?? null, agency))
}

const names: readonly (readonly [string, string | null])[] = [
  ['AP', 'associated press'],
  ['The Associated Press', 'associated press'],
  ['Trend News Agency', 'trend'],
  ['ap', null],
  ['Apa', null],
  ['Caspian Wire', null],
]
for (const [name, key] of names) test(`agency called ${name}`, () => assert.equal(agencyCalled(name)?.key ?? null, key))

test('agency: a ministry that mentions one speaks for itself, unless the text is signed', () => {
  assert.equal(agencyNamedIn('According to Trend, Peru will ship zinc to Japan next year.', true), null)
  assert.equal(agencyNamedIn(`LIMA, March 4 (Reuters) - ${story}`, true)?.name, 'Reuters')
})
