/** Meetings, memberships, relations and lists that cannot all hold. In: their tables. Out: findings; a meeting before its format. */
import { type ContradictionCheck, groupsBy, overlapping, spanText } from './contradiction.ts'

export const meetingBeforeFormat: ContradictionCheck = {
  id: 'meeting-before-format',
  asks: 'No meeting of a format is older than the format.',
  find: ({ formats, meetings }) => {
    const established = new Map(formats.map((row) => [row.id, row.established]))
    return meetings.flatMap((meeting) => {
      const since = established.get(meeting.format) ?? null
      if (since === null || meeting.start >= since) return []
      return [{ ref: meeting.ref, what: `${meeting.id} began on ${meeting.start}; ${meeting.format} was established on ${since}` }]
    })
  },
}

export const meetingTwice: ContradictionCheck = {
  id: 'meeting-twice',
  asks: 'A format has one meeting of a level at a time.',
  find: ({ meetings }) =>
    groupsBy(meetings, (row) => `${row.format} ${row.level}`).flatMap((rows) =>
      overlapping(rows.map((row) => ({ start: row.start, end: nextDay(row.end), row }))).map(([earlier, later]) => ({
        ref: later.row.ref,
        what: `${later.row.id} (${spanText(later.row)}) and ${earlier.row.id} (line ${earlier.row.ref.line}, ${spanText(earlier.row)}) meet on the same day`,
      })),
    ),
}

/** A meeting of one day is a stretch of one day. */
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

export const membershipTwice: ContradictionCheck = {
  id: 'membership-twice',
  asks: 'A state is in a group once at a time.',
  find: ({ memberships }) =>
    groupsBy(memberships, (row) => `${row.group} ${row.state}`).flatMap((rows) =>
      overlapping(rows.map((row) => ({ start: row.from, end: row.to, row }))).map(([earlier, later]) => ({
        ref: later.row.ref,
        what: `${later.row.state} is in ${later.row.group} ${spanText(later)} and, in line ${earlier.row.ref.line}, ${spanText(earlier)}`,
      })),
    ),
}

export const relationTwice: ContradictionCheck = {
  id: 'relation-twice',
  asks: 'Two states have one relation of a type at a time, and no state has one with itself.',
  find: ({ relations }) => [
    ...relations.filter((row) => row.a === row.b).map((row) => ({ ref: row.ref, what: `${row.a} with itself` })),
    ...groupsBy(relations, (row) => `${row.type} ${[row.a, row.b].sort().join(' ')}`).flatMap((rows) =>
      overlapping(rows.map((row) => ({ start: row.start, end: row.end, row }))).map(([earlier, later]) => ({
        ref: later.row.ref,
        what: `${later.row.a} and ${later.row.b}: ${later.row.type} ${spanText(later)} and, in line ${earlier.row.ref.line}, ${spanText(earlier)}`,
      })),
    ),
  ],
}

export const coverageOfNothing: ContradictionCheck = {
  id: 'coverage-of-nothing',
  asks: 'A list that is called complete is a list of something that other tables name.',
  find: ({ coverage, formats, groups, organisations, states }) => {
    const known = new Set([...formats, ...groups, ...organisations].map((row) => row.id).concat(states.map((row) => row.iso3)))
    return coverage.flatMap((row) => {
      const [list = '', ...parts] = row.subject.split(':')
      const unknown = (namedIn[list] ?? []).map((at) => parts[at]).filter((id) => id !== undefined && !known.has(id))
      return unknown.map((id) => ({ ref: row.ref, what: `"${id}" of "${row.subject}" is no format, group, organisation or state` }))
    })
  },
}

/** Which parts of a subject after its first word name something. */
const namedIn: Readonly<Record<string, readonly number[]>> = {
  meetings: [0],
  visits: [0, 2],
  relations: [1, 2],
  memberships: [0],
  offices: [0],
}

export const measureOnNobody: ContradictionCheck = {
  id: 'measure-on-nobody',
  asks: 'A measure is aimed at states, groups or the world.',
  find: ({ measures, groups, states }) => {
    const known = new Set(['world', ...groups.map((row) => row.id), ...states.map((row) => row.iso3)])
    return measures.flatMap((row) =>
      row.target
        .split(';')
        .filter((target) => !known.has(target))
        .map((target) => ({ ref: row.ref, what: `"${target}" is no state, no group and not the world` })),
    )
  },
}
