import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declaredCharset, decodeText } from './decode.ts'

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

const read: readonly {
  readonly name: string
  readonly source: string
  readonly declared?: string
  readonly text: string
  readonly charset: string
}[] = [
  { name: 'UTF-8', source: 'Caf\xc3\xa9', text: 'Café', charset: 'utf-8' },
  { name: 'UTF-8 with a mark', source: '\xef\xbb\xbfCaf\xc3\xa9', text: 'Café', charset: 'utf-8' },
  { name: 'UTF-16 little end first', source: '\xff\xfeC\0a\0', text: 'Ca', charset: 'utf-16le' },
  { name: 'UTF-16 big end first', source: '\xfe\xff\0C\0a', text: 'Ca', charset: 'utf-16be' },
  {
    name: 'windows-1252 that is declared',
    source: 'Caf\xe9 \x93x\x94',
    declared: 'windows-1252',
    text: 'Café “x”',
    charset: 'windows-1252',
  },
  { name: 'a mark beats a declaration', source: '\xef\xbb\xbfCaf\xc3\xa9', declared: 'windows-1252', text: 'Café', charset: 'utf-8' },
  { name: 'UTF-16 declared in ASCII is UTF-8', source: 'Caf\xc3\xa9', declared: 'utf-16', text: 'Café', charset: 'utf-8' },
]

for (const { name, source, declared = null, text, charset } of read) {
  test(`decode: ${name}`, () => {
    const decoded = decodeText(bytes(source), { name: 'a.txt', declared })
    assert.deepEqual([decoded.text, decoded.charset], [text, charset])
  })
}

const refused: readonly { readonly name: string; readonly source: string; readonly declared?: string; readonly says: RegExp }[] = [
  {
    name: 'a Latin-1 byte',
    source: 'One.\nCaf\xe9 two',
    says: /^a\.txt: it is not UTF-8 \(byte 0xe9 on line 2\) and names no other charset\. Save it as UTF-8/,
  },
  { name: 'a bad byte after a true U+FFFD', source: '\xef\xbf\xbd\n\n\xff', says: /byte 0xff on line 3/ },
  { name: 'a character that is cut off', source: 'Caf\xc3', says: /byte 0xc3 on line 1/ },
  { name: 'a charset that nobody knows', source: 'x', declared: 'klingon-8', says: /charset "klingon-8", which is not known/ },
  { name: 'bytes that belie their charset', source: 'x\xff\xff', declared: 'shift_jis', says: /not the shift_jis that it claims/ },
]

for (const { name, source, declared = null, says } of refused) {
  test(`decode refuses ${name}`, () => {
    assert.throws(() => decodeText(bytes(source), { name: 'a.txt', declared }), { name: 'Problem', message: says })
  })
}

for (const [head, charset] of [
  ['<meta charset="windows-1251">', 'windows-1251'],
  ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">', 'iso-8859-1'],
  ['<?xml version="1.0" encoding="utf-8"?><html>', 'utf-8'],
  ['<p>charset=latin1</p>', null],
  [`${' '.repeat(1100)}<meta charset="latin1">`, null],
] as const) {
  test(`decode: ${head.trim()} declares ${charset}`, () => assert.equal(declaredCharset(bytes(head)), charset))
}
