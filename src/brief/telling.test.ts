/** Single claims told in a sentence: subject, hedge, source, dates. In: one sentence of a source each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ClaimWords, makeClaims, makeDocument, smallNaming } from './fixtures/story.ts'
import { tellClaims } from './telling.ts'

interface Case {
  readonly text: string
  readonly claim: ClaimWords
  readonly told: string
}

const usd = (value: number, text: string) => ({ value, unit: 'USD', qualifier: 'exact' as const, text })
const year = (n: number, text: string) => ({ start: `${n}-01-01`, end: `${n}-12-31`, text })

const cases: readonly Case[] = [
  {
    text: 'Accra is courting buyers. It also agreed to buy 12 trams from Lund Works.',
    claim: { quote: 'agreed to buy 12 trams from Lund Works', type: 'purchase', agents: [['Accra', 'GHA']] },
    told: 'Ghana agreed to buy 12 trams from Lund Works',
  },
  {
    text: 'Seoul has recently signed, among other papers, a contract for three shiploads of copper worth $3 million.',
    claim: {
      quote: 'a contract for three shiploads of copper worth $3 million',
      type: 'purchase',
      agents: [['Seoul', 'KOR']],
      amount: usd(3e6, '$3 million'),
    },
    told: 'South Korea has recently signed, among other papers, a contract for three shiploads of copper worth $3 million',
  },
  {
    text: 'Washington will open a trade office next year.',
    claim: {
      quote: 'will open a trade office next year',
      factuality: 'planned',
      agents: [['Washington', 'USA']],
      time: year(2027, 'next year'),
    },
    told: 'The United States will open a trade office in 2027',
  },
  {
    text: 'Peru opened a port on 6 November.',
    claim: {
      quote: 'opened a port on 6 November',
      agents: [['Peru', 'PER']],
      time: { start: '2025-11-06', end: '2025-11-06', text: '6 November' },
    },
    told: 'Peru opened a port on 6 November 2025',
  },
  {
    text: 'On 9 October Bolivia halted exports of tin.',
    claim: {
      quote: 'Bolivia halted exports of tin',
      kind: 'measure',
      type: 'export-control',
      agents: [['Bolivia', 'BOL']],
      time: { start: '2025-10-09', end: '2025-10-09', text: '9 October' },
    },
    told: 'Bolivia halted exports of tin on 9 October 2025',
  },
  {
    text: 'The yard said that Ghana would order 3 tugs.',
    claim: {
      quote: 'Ghana would order 3 tugs',
      type: 'purchase',
      factuality: 'planned',
      agents: [['Ghana', 'GHA']],
      attribution: ['The yard'],
    },
    told: 'The yard said that Ghana would order 3 tugs',
  },
  {
    text: 'Ghana will order 3 tugs, the yard said.',
    claim: { quote: 'Ghana will order 3 tugs', type: 'purchase', factuality: 'planned', agents: [['Ghana', 'GHA']], attribution: ['yard'] },
    told: 'Ghana will order 3 tugs, the yard said',
  },
  {
    text: 'According to the ministry, Ghana ordered 3 tugs.',
    claim: { quote: 'Ghana ordered 3 tugs', type: 'purchase', agents: [['Ghana', 'GHA']], attribution: ['ministry'] },
    told: 'Ghana ordered 3 tugs, according to the ministry',
  },
  {
    text: 'Minister Ada Boateng told reporters that she would visit Lima in May.',
    claim: {
      quote: 'she would visit Lima in May',
      type: 'visit',
      factuality: 'planned',
      agents: [['Ada Boateng', 'ada-boateng', 'GHA']],
      attribution: [['Ada Boateng', 'ada-boateng', 'GHA']],
      time: { start: '2026-05-01', end: '2026-05-31', text: 'in May' },
    },
    told: 'Ada Boateng told reporters that she would visit Lima in May 2026',
  },
  {
    text: 'Peru has withdrawn its offer for the mine.',
    claim: { quote: 'has withdrawn its offer for the mine', type: 'purchase', factuality: 'denied', agents: [['Peru', 'PER']] },
    told: 'Peru has withdrawn its offer for the mine',
  },
  {
    text: 'A grant of $4 million from Norway to Ghana is under study.',
    claim: {
      quote: 'A grant of $4 million from Norway to Ghana',
      type: 'grant',
      factuality: 'possible',
      agents: [['Norway', 'NOR']],
      recipients: [['Ghana', 'GHA']],
      amount: usd(4e6, '$4 million'),
    },
    told: '“A grant of $4 million from Norway to Ghana is under study”',
  },
  {
    text: 'The minister was received by President Inga Holm.',
    claim: { quote: 'was received by President Inga Holm', kind: 'meeting', type: 'talks', agents: [['Inga Holm', 'inga-holm', 'NOR']] },
    told: '“The minister was received by President Inga Holm”',
  },
  {
    text: 'Exports from Mongolia to Peru rose from $2 million in 2020 to $3 million in 2021.',
    claim: {
      quote: 'Exports from Mongolia to Peru rose from $2 million in 2020 to $3 million in 2021',
      kind: 'quantity',
      type: 'trade',
      agents: [['Mongolia', 'MNG']],
      recipients: [['Peru', 'PER']],
      amount: usd(3e6, '$3 million'),
    },
    told: 'Exports from Mongolia to Peru rose from $2 million in 2020 to $3 million in 2021',
  },
  {
    text: 'Mongolian interest is also fed by a wish for new partners.',
    claim: { quote: 'is also fed by a wish for new partners', kind: 'assessment', type: 'motive', agents: [['Mongolian', 'MNG']] },
    told: '“Mongolian interest is also fed by a wish for new partners”',
  },
  {
    text: 'The accords, founded in 2020 and open to all, were praised.',
    claim: { quote: 'founded in 2020 and open to all', kind: 'agreement', type: 'treaty', agents: [['Peru', 'PER']] },
    told: '“The accords, founded in 2020 and open to all, were praised”',
  },
  {
    text: 'Leaders of Ghana and Peru met with Premier Kim (16–18 June) and with Premier Ito (9 October).',
    claim: {
      quote: 'with Premier Ito (9 October)',
      kind: 'meeting',
      type: 'summit',
      agents: ['Leaders of Ghana and Peru', 'Premier Ito'],
      time: { start: '2025-10-09', end: '2025-10-09', text: '9 October' },
    },
    told: 'Leaders of Ghana and Peru met Premier Ito on 9 October 2025',
  },
  {
    text: 'It was founded in 2020 as a treaty open to all.',
    claim: { quote: 'founded in 2020 as a treaty open to all', kind: 'agreement', type: 'treaty', agents: [['Peru', 'PER']] },
    told: 'A treaty of Peru: “founded in 2020 as a treaty open to all”',
  },
  {
    text: 'The yard in Tema and the Norwegian firm Vik agreed to build a dock.',
    claim: { quote: 'to build a dock', type: 'construction', agents: ['The yard in Tema'] },
    told: 'The yard in Tema and the Norwegian firm Vik agreed to build a dock',
  },
  {
    text: 'It agreed to build a dock.',
    claim: { quote: 'to build a dock', type: 'construction', agents: ['Vik'] },
    told: 'A construction project by Vik: “to build a dock”',
  },
  {
    text: 'The minister welcomed the commitment of Peru to buy 3 tugs.',
    claim: { quote: 'to buy 3 tugs', type: 'purchase', agents: ['minister of'] },
    told: 'The minister welcomed the commitment of Peru to buy 3 tugs',
  },
  {
    text: 'Ghana will also open a school by the end of next year.',
    claim: {
      quote: 'will also open a school by the end of next year',
      factuality: 'planned',
      agents: [['Ghana', 'GHA']],
      time: { start: '2026-01-01', end: '2026-12-31', text: 'next year' },
    },
    told: 'Ghana will open a school by the end of 2026',
  },
  {
    text: 'Ghana signed a treaty with Peru on Friday.',
    claim: {
      quote: 'signed a treaty with Peru on Friday',
      kind: 'agreement',
      type: 'treaty',
      agents: [['Ghana', 'GHA']],
      time: { start: '2025-11-14', end: '2025-11-14', text: 'Friday' },
    },
    told: 'Ghana signed a treaty with Peru on 14 November 2025',
  },
  {
    text: 'Ghana may order 3 tugs this summer.',
    claim: {
      quote: 'may order 3 tugs this summer',
      type: 'purchase',
      factuality: 'possible',
      agents: [['Ghana', 'GHA']],
      time: { start: '2026-06-01', end: '2026-08-31', text: 'this summer' },
    },
    told: 'Ghana may order 3 tugs this summer (June to August 2026)',
  },
]

for (const { text, claim, told } of cases)
  test(text, () => {
    const document = makeDocument({ name: 'source.txt', publisher: 'Source', published: '2025-11-20', text })
    assert.equal(tellClaims(makeClaims(document, [claim]), document, smallNaming), told)
  })
