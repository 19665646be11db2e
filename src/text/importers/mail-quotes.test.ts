import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMail } from './mail-quotes.ts'

interface Case {
  readonly name: string
  readonly lines: readonly string[]
  readonly subject?: string
  readonly own: readonly string[]
  readonly passedOn?: readonly string[]
  readonly from?: string
  readonly quoted?: number
  readonly isSigned?: boolean
}

const cases: readonly Case[] = [
  { name: 'a message without any', lines: ['Iran bought wheat.', '', 'Ana'], own: ['Iran bought wheat.', '', 'Ana'] },
  {
    name: 'an answer above what is quoted',
    lines: ['Yes.', '', 'On Mon, 4 May 2026 at 20:12, Ana <ana@port.example> wrote:', '> Is it sold?', '>', '> Ana'],
    own: ['Yes.', ''],
    quoted: 1,
  },
  {
    name: 'the line of a mail program may be broken',
    lines: ['Yes.', 'On Monday, 4 May 2026 at 20:12, Ana Ruiz of the Port Authority', '<ana@port.example> wrote:', '> Is it sold?'],
    own: ['Yes.'],
    quoted: 1,
  },
  {
    name: 'without marks a quotation reaches to the end',
    lines: ['Yes.', 'On 4 May 2026, at 20:12, Ana Ruiz wrote:', 'Is it sold?', 'Ana'],
    own: ['Yes.'],
    quoted: 1,
  },
  {
    name: "a writer's own sentence about what someone wrote stays",
    lines: ['On 4 May 2026 the minister of Iran wrote:', 'we buy no wheat.'],
    own: ['On 4 May 2026 the minister of Iran wrote:', 'we buy no wheat.'],
  },
  {
    name: 'answers between quotations',
    lines: ['> Who pays?', 'Iran pays.', '> When?', 'In May.'],
    own: ['Iran pays.', 'In May.'],
    quoted: 2,
  },
  { name: 'an escaped "From" is no quotation', lines: ['>From May on Iran buys wheat.'], own: ['>From May on Iran buys wheat.'] },
  { name: 'a signature', lines: ['Iran bought wheat.', '-- ', 'Ana Ruiz', 'Port'], own: ['Iran bought wheat.'], isSigned: true },
  {
    name: 'an answer of Outlook',
    lines: ['Yes.', 'From: Ana', 'Sent: Monday, May 4, 2026 8:12 PM', 'To: Desk', 'Subject: Ships', '', 'Is it sold?'],
    subject: 'RE: Ships',
    own: ['Yes.'],
    quoted: 1,
  },
  {
    name: 'a message passed on by Outlook',
    lines: [
      'See below.',
      '________________________________',
      'From: Ana',
      'Sent: May 4',
      'To: Desk',
      'Subject: Ships',
      '',
      'Iran bought wheat.',
    ],
    subject: 'FW: Ships',
    own: ['See below.'],
    passedOn: ['', 'Iran bought wheat.'],
    from: 'Ana',
  },
  {
    name: 'a message passed on by Gmail, whatever the subject',
    lines: [
      '---------- Forwarded message ---------',
      'From: Ana <ana@port.example>',
      'Date: Mon, 4 May 2026',
      'Subject: Ships',
      '',
      'Sold.',
    ],
    own: [],
    passedOn: ['', 'Sold.'],
    from: 'Ana <ana@port.example>',
  },
  {
    name: 'a message passed on by Apple Mail',
    lines: ['Begin forwarded message:', '', 'From: Ana', 'Subject: Ships', 'Date: 4 May 2026', '', 'Sold.'],
    own: [],
    passedOn: ['', 'Sold.'],
    from: 'Ana',
  },
  {
    name: 'two lines that look like headers are words',
    lines: ['From: the port', 'To: the mine', 'the railway is 40 km long.'],
    own: ['From: the port', 'To: the mine', 'the railway is 40 km long.'],
  },
]

for (const { name, lines, subject = '', own, passedOn, from, quoted = 0, isSigned = false } of cases) {
  test(`mail: ${name}`, () => {
    const split = splitMail(lines, subject)
    const words = (kept: readonly number[]) => kept.map((i) => lines[i])
    assert.deepEqual(words(split.own), own)
    assert.deepEqual(split.passedOn === null ? undefined : words(split.passedOn.lines), passedOn)
    assert.equal(split.passedOn?.from ?? undefined, from)
    assert.deepEqual([split.quoted, split.isSigned], [quoted, isSigned])
  })
}
