/** Terms of office that cannot all hold. In: offices, visits, collegial offices. Out: findings; two presidents of one state on one day. */
import { type ContradictionCheck, type Finding, groupsBy, overlapping, spanText } from './contradiction.ts'

/** Of these a state has one at a time, if `collegial-offices.csv` does not say otherwise. */
const singleOffices: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'foreign-minister'])

export const twoInOneOffice: ContradictionCheck = {
  id: 'two-in-one-office',
  asks: 'Nobody holds an office while another holds it; a day of handover belongs to both.',
  find: ({ offices, 'collegial-offices': collegial }) => {
    const seats = new Map(collegial.map((row) => [`${row.state} ${row.office}`, row.seats]))
    const single = offices.filter((row) => singleOffices.has(row.office))
    return groupsBy(single, (row) => `${row.state} ${row.office}`).flatMap((rows): Finding[] => {
      const [first] = rows
      const allowed = first ? (seats.get(`${first.state} ${first.office}`) ?? 1) : 1
      // a row without any day says who, not when: it cannot clash
      const spans = rows.filter(({ from, to }) => from !== null || to !== null).map((row) => ({ start: row.from, end: row.to, row }))
      const clashes = Map.groupBy(overlapping(spans), ([, later]) => later)
      return [...clashes].flatMap(([later, pairs]) => {
        const [pair] = pairs
        if (pairs.length < allowed || !pair) return []
        const [earlier] = pair
        const other = `${earlier.row.name} (line ${earlier.row.ref.line}, ${spanText(earlier)})`
        const what = `${later.row.name} is ${later.row.office} of ${later.row.state} ${spanText(later)}, and so is ${other}`
        return [{ ref: later.row.ref, what }]
      })
    })
  },
}

export const onePersonTwoNames: ContradictionCheck = {
  id: 'one-person-two-names',
  asks: 'A person has one name in all rows; other spellings are aliases.',
  find: ({ offices }) =>
    groupsBy(offices, (row) => row.person).flatMap(([first, ...others]) =>
      others
        .filter((row) => first !== undefined && row.name !== first.name)
        .map((row) => ({ ref: row.ref, what: `${row.person} is "${row.name}" here and "${first?.name}" in line ${first?.ref.line}` })),
    ),
}

export const visitOutsideTerm: ContradictionCheck = {
  id: 'visit-outside-term',
  asks: 'Who visits in an office holds it on a day of the visit, where terms of that office are on record for the person.',
  find: ({ offices, visits }) => {
    const terms = Map.groupBy(offices, (row) => `${row.person} ${row.state} ${row.office}`)
    const known = new Set(offices.map((row) => row.person))
    return visits.flatMap((visit): Finding[] => {
      if (!known.has(visit.person)) return [{ ref: visit.ref, what: `"${visit.person}" is in no row of offices.csv` }]
      const held = terms.get(`${visit.person} ${visit.visitor_state} ${visit.office}`) ?? []
      const inTerm = ({ from, to }: (typeof held)[number]): boolean =>
        (from === null || from <= visit.end) && (to === null || visit.start <= to)
      if (held.length === 0 || held.some(inTerm)) return []
      const when = held.map(({ from, to }) => spanText({ start: from, end: to })).join(', ')
      return [{ ref: visit.ref, what: `${visit.person} was ${visit.office} ${when}, not ${spanText(visit)}` }]
    })
  },
}

export const visitAtHome: ContradictionCheck = {
  id: 'visit-at-home',
  asks: 'A visit leads to another state.',
  find: ({ visits }) =>
    visits
      .filter((visit) => visit.host_state === visit.visitor_state)
      .map((visit) => ({ ref: visit.ref, what: `${visit.person} of ${visit.visitor_state} visits ${visit.host_state}` })),
}
