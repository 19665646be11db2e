import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sniff } from './sniff.ts'

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

const kinds: readonly (readonly [string, string, string])[] = [
  ['a.txt', 'Text.', 'plain'],
  ['A.TXT', 'Text.', 'plain'],
  ['a.md', 'Text.', 'markdown'],
  ['a.b.htm', 'Text.', 'html'],
  ['a.txt', '<html><body>', 'plain'],
  ['a.pdf', '%PDF-1.7\0', 'pdf'],
  ['stdin', '%PDF-1.7\0', 'pdf'],
  ['a.txt', '%PDF-1.7', 'pdf'],
  ['stdin', 'Text.', 'plain'],
  ['stdin', '\n<!DOCTYPE html><html>', 'html'],
  ['stdin', '<?xml version="1.0"?>\n<html>', 'html'],
  ['stdin', '<5 percent of the ore was sold', 'plain'],
  ['stdin', '---\ntitle: x\n---\nText', 'markdown'],
  ['stdin', '---\nText', 'plain'],
  ['stdin', '\xff\xfeT\0', 'plain'],
  ['Statement No. 5', 'Text.', 'plain'],
  ['README', 'Text.\tMore\f', 'plain'],
]

for (const [name, head, kind] of kinds)
  test(`sniff: ${name} with ${JSON.stringify(head)} is ${kind}`, () => assert.equal(sniff(name, bytes(head)), kind))

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a.docx', 'PK\x03\x04', /it is a ZIP archive \(\.docx/],
  ['a.doc', 'x', /it is a Word document/],
  ['a.txt', '\x89PNG\r\n', /it is a picture\. Run OCR/],
  ['a.txt', '\x1f\x8b', /it is a compressed file/],
  ['a.csv', 'x', /files of the kind \.csv are not read \(\.txt, .*\.html/],
  ['a.txt', 'Te\0xt', /it holds bytes that no text has/],
]

for (const [name, head, says] of refused) {
  test(`sniff refuses ${name} with ${JSON.stringify(head)}`, () =>
    assert.throws(() => sniff(name, bytes(head)), { name: 'Problem', message: says }))
}
