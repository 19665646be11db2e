/** Dates that the words settle alone, and words that are no dates. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDates } from '../dates.ts'

/** Each span as "words = from..to". */
const told = (text: string): readonly string[] =>
  readDates(text, { published: null }).map((date) => `${date.text} = ${date.from ?? ''}..${date.to ?? ''}`)

const finds: readonly (readonly [text: string, ...spans: string[]])[] = [
  ['The pact was sealed on 4 March 2024 in Quito.', '4 March 2024 = 2024-03-04..2024-03-04'],
  ['Signed in Hanoi on March 4, 2024, it lapsed.', 'March 4, 2024 = 2024-03-04..2024-03-04'],
  ['Peru and Ghana met on the 21st of August 2023.', '21st of August 2023 = 2023-08-21..2023-08-21'],
  ['Filed on Sept. 3, 2022 by the court.', 'Sept. 3, 2022 = 2022-09-03..2022-09-03'],
  ['Opened Tuesday, 5 March 2024, to applause.', 'Tuesday, 5 March 2024 = 2024-03-05..2024-03-05'],
  ['The fair (Thursday 9 May 2024) was crowded.', 'Thursday 9 May 2024 = 2024-05-09..2024-05-09'],
  ['The round of 11–13 April 2024 failed.', '11–13 April 2024 = 2024-04-11..2024-04-13'],
  ['The round of 11 and 12 April 2024 failed.', '11 and 12 April 2024 = 2024-04-11..2024-04-12'],
  ['Monitors stayed from October 2 to 6, 2023.', 'from October 2 to 6, 2023 = 2023-10-02..2023-10-06'],
  ['It sat from 29 November to 2 December 2021.', 'from 29 November to 2 December 2021 = 2021-11-29..2021-12-02'],
  ['It sat 29 December–3 January 2021.', '29 December–3 January 2021 = 2020-12-29..2021-01-03'],
  ['Payment is due 2027-06-30 at the latest.', '2027-06-30 = 2027-06-30..2027-06-30'],
  ['Stamped 17.09.2024 in Bern.', '17.09.2024 = 2024-09-17..2024-09-17'],
  ['Stamped 17/09/2024 in Bern.', '17/09/2024 = 2024-09-17..2024-09-17'],
  ['Stamped 09/17/2024 in Ohio.', '09/17/2024 = 2024-09-17..2024-09-17'],
  ['Stamped 04/05/2024 somewhere.', '04/05/2024 = ..'],
  ['Work began in June 2019.', 'June 2019 = 2019-06-01..2019-06-30'],
  ['Leap days: February 2024.', 'February 2024 = 2024-02-01..2024-02-29'],
  ['Output sank from May to July 2020.', 'from May to July 2020 = 2020-05-01..2020-07-31'],
  ['The March–May 2020 lull ended.', 'March–May 2020 = 2020-03-01..2020-05-31'],
  ['Nepal joined in 2004.', '2004 = 2004-01-01..2004-12-31'],
  ['Trade (2019: nil) recovered in 2021.', '2019 = 2019-01-01..2019-12-31', '2021 = 2021-01-01..2021-12-31'],
  ['The 2018 accord binds Laos.', '2018 = 2018-01-01..2018-12-31'],
  ['The plan for 2021–2024 was met.', '2021–2024 = 2021-01-01..2024-12-31'],
  ['The plan for 2021-24 was met.', '2021-24 = 2021-01-01..2024-12-31'],
  ['Between 2016 and 2018 it doubled.', 'Between 2016 and 2018 = 2016-01-01..2018-12-31'],
  ['Deliveries from 2029 to 2034 are fixed.', 'from 2029 to 2034 = 2029-01-01..2034-12-31'],
  ['In the 1980s mines closed.', '1980s = 1980-01-01..1989-12-31'],
  ['In the late 1980s mines closed.', 'late 1980s = 1987-01-01..1989-12-31'],
  ['Sales in Q2 2027 will tell.', 'Q2 2027 = 2027-04-01..2027-06-30'],
  ['Sales in the second quarter of 2027 will tell.', 'second quarter of 2027 = 2027-04-01..2027-06-30'],
  ['Sales in H2 2024 and 2025 Q1 fell.', 'H2 2024 = 2024-07-01..2024-12-31', '2025 Q1 = 2025-01-01..2025-03-31'],
  ['In the first half of 2031 it opens.', 'the first half of 2031 = 2031-01-01..2031-06-30'],
  ['In the first ten months of 2023 it fell.', 'first ten months of 2023 = 2023-01-01..2023-10-31'],
  ['In the last three months of 2023 it fell.', 'last three months of 2023 = 2023-10-01..2023-12-31'],
  ['By autumn of 2022 stocks ran dry.', 'By autumn of 2022 = ..2022-11-30'],
  ['A dry winter 2022/23 followed.', 'winter 2022/23 = 2022-12-01..2023-02-28'],
  [
    'Early 2023 was calm, mid-2023 tense, late 2023 worse.',
    'Early 2023 = 2023-01-01..2023-04-30',
    'mid-2023 = 2023-05-01..2023-08-31',
    'late 2023 = 2023-09-01..2023-12-31',
  ],
  ['It came at the end of 2023.', 'the end of 2023 = 2023-12-01..2023-12-31'],
  ['In late June 2023 and mid-July 2023 it rained.', 'late June 2023 = 2023-06-21..2023-06-30', 'mid-July 2023 = 2023-07-11..2023-07-20'],
  ['In the first week of March 2023 it rained.', 'the first week of March 2023 = 2023-03-01..2023-03-07'],
  ['India in its 2023/24 fiscal year bought more.', '2023/24 fiscal year = 2023-04-01..2024-03-31'],
  ['Pakistan in fiscal year 2023/24 bought more.', 'fiscal year 2023/24 = 2023-07-01..2024-06-30'],
  ['The United States in fiscal 2024 bought more.', 'fiscal 2024 = 2023-10-01..2024-09-30'],
  [
    'Egypt, in the first quarter of its 2023/24 fiscal year, bought more.',
    'first quarter of its 2023/24 fiscal year = 2023-07-01..2023-09-30',
  ],
  ['The company in its 2023/24 fiscal year bought more.', '2023/24 fiscal year = ..'],
  ['Sales in 1H24 and 3Q2024 fell.', '1H24 = 2024-01-01..2024-06-30', '3Q2024 = 2024-07-01..2024-09-30'],
  ['It must open by mid-2027.', 'by mid-2027 = ..2027-06-30'],
  ['In the fiscal year to June 2024 it rose.', 'the fiscal year to June 2024 = 2023-07-01..2024-06-30'],
  ['The year to June 2024 was poor.', 'The year to June 2024 = 2023-07-01..2024-06-30'],
  ['In the nine months ended September 2024 it rose.', 'the nine months ended September 2024 = 2024-01-01..2024-09-30'],
  ['The week to 14 March 2024 was quiet.', 'The week to 14 March 2024 = 2024-03-08..2024-03-14'],
]

const findsNothing: readonly (readonly [text: string, because: string])[] = [
  ['Prime Minister Theresa May resigned.', 'a surname'],
  ['Envoys may march on, and the sun sat low.', 'verbs in lower case'],
  ['May the talks go well.', 'a wish'],
  ['April Jones hired August Weber.', 'first names'],
  ['Vision 2030 and Agenda 2063 guide the fund.', 'names of plans'],
  ['Resolution 2231 and Article 1999 were cited.', 'numbers of texts'],
  ['The crew of flight 2024 slept in room 2016.', 'numbers of things'],
  ['They shipped 2024 tonnes for $2019.', 'figures with units'],
  ['It took 5 years and 3 months.', 'lengths of time'],
  ['A 10-year plan and a two-day visit.', 'lengths of time'],
  ['The first half of the road is paved.', 'half of a thing'],
  ['A quarter of a million came.', 'a fraction'],
  ['Talks end in a draw; the second half was dull.', 'a match'],
  ['They meet twice a year and every day.', 'habits'],
  ['The Sunday Times and Black Friday sales.', 'names'],
  ['On Mondays the mission rests.', 'a habit'],
  ['31 April 2024 and 2024-02-30 are no days.', 'no such days'],
  ['Call 2024-114-3 or 10.2.3.', 'reference numbers'],
  ['He left soon after, so far as we know, as soon as he could.', 'no time of their own'],
  ['Since the war and by then, from Lima.', 'no time is named'],
  ['The G20, C5+1 and S-300.', 'names with figures'],
  ['At 10:30 GMT on page 12.', 'a time of day, a page'],
  ['Mar a Lago, Dec Alpha and Sat Nav.', 'short forms without a day'],
]

describe('dates that stand on their own', () => {
  for (const [text, ...spans] of finds) it(text, () => assert.deepEqual(told(text), spans))
})

describe('no dates', () => {
  for (const [text, because] of findsNothing) it(`${text} (${because})`, () => assert.deepEqual(told(text), []))
})
