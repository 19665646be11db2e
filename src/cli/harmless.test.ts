/** Characters that steer a terminal: which are kept, which are taken out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { harmless } from './harmless.ts'

const cases: readonly [name: string, text: string, shown: string][] = [
  ['plain words, tabs and line ends stay', 'Perú signed\ta deal “worth” €90 million.\n', 'Perú signed\ta deal “worth” €90 million.\n'],
  [
    'our colours stay',
    '\u001b[1mBottom line\u001b[0m \u001b[38;5;36m=\u001b[0m',
    '\u001b[1mBottom line\u001b[0m \u001b[38;5;36m=\u001b[0m',
  ],
  ['the line that progress writes over stays', '\r\u001b[2Kreading a.txt (1)', '\r\u001b[2Kreading a.txt (1)'],
  ['a new title of the window is taken out', 'Ghana \u001b]0;owned\u0007 signed', 'Ghana ]0;owned signed'],
  ['moving the cursor is taken out', 'Ghana\u001b[2A signed\u001b[2J', 'Ghana[2A signed[2J'],
  ['a carriage return that would hide what stands before it is taken out', 'denied\rsigned', 'deniedsigned'],
  ['line ends as a calendar wants them stay', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n'],
  ['one-byte control sequences are taken out', 'a\u009b31mb', 'a31mb'],
  ['turning the direction of reading is taken out', 'a\u202eb\u2066c', 'abc'],
]
for (const [name, text, shown] of cases) test(name, () => assert.equal(harmless(text), shown))
