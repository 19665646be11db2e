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
  ['a.docx', 'PK\x03\x04', 'docx'],
  ['a.docx', 'Text.', 'docx'],
  ['stdin', 'PK\x03\x04\x14\0\b\0word/document.xml', 'docx'],
  ['a.eml', 'From: a@b.example\n\nText.', 'mail'],
  ['stdin', 'Received: by mx.example\nDate: Fri, 7 Nov 2025 10:00:00 +0000\n\nText.', 'mail'],
  ['stdin', 'From: a@b.example\nSubject: Ore\nMIME-Version: 1.0\n\nText.', 'mail'],
  ['stdin', 'To: all\nSubject: ore\n\nThe message-id: it is lost.', 'plain'],
  ['stdin', 'Dear all: this is a letter.', 'plain'],
  ['a.rss', '<rss>', 'feed'],
  ['a.xml', '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<rss version="2.0">', 'feed'],
  ['a.xml', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['a.rdf', '<?xml version="1.0"?><!-- made by hand -->\n<rdf:RDF xmlns="x">', 'feed'],
  ['a.json', '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }', 'feed'],
  ['a.json', '{"title":"x","version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'feed'],
  ['a.xml', '<?xml version="1.0"?><opml version="2.0">', 'opml'],
  ['a.xml', '<?xml version="1.0"?><html>', 'html'],
]

for (const [name, head, kind] of kinds)
  test(`sniff: ${name} with ${JSON.stringify(head)} is ${kind}`, () => assert.equal(sniff(name, bytes(head)), kind))

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a.zip', 'PK\x03\x04', /it is a ZIP archive \(\.docx/],
  ['stdin', 'PK\x03\x04', /it is a ZIP archive \(\.docx/],
  ['a.doc', 'x', /^a\.doc: it is a document of a word processor, but no \.docx\. Save it as \.docx/],
  ['a.rtf', '{\\rtf1', /no \.docx\. Save it as \.docx/],
  ['a.odt', 'PK\x03\x04', /it is a document of a word processor/],
  ['a.xlsx', 'PK\x03\x04', /it is a spreadsheet or a presentation/],
  ['a.msg', '\xd0\xcf\x11\xe0', /^a\.msg: it is a message in Outlook's own format\. Save it as \.eml/],
  ['a.mbox', 'From a@b', /it is a mailbox of many messages\. Save each message as \.eml/],
  ['a.docx', `\xd0\xcf\x11\xe0..${[...'EncryptedPackage'].join('\0')}`, /^a\.docx: it is protected by a password\. Take the password off/],
  ['a.docx', '\xd0\xcf\x11\xe0....', /it is a document of a word processor, but no \.docx/],
  ['a.json', '{"version": 1}', /^a\.json: it is \.json, but no feed, list of feeds or page/],
  ['a.xml', '<?xml version="1.0"?><trade/>', /^a\.xml: it is \.xml, but no feed/],
  ['a.txt', '\x89PNG\r\n', /it is a picture\. Run OCR/],
  ['a.txt', '\x1f\x8b', /it is a compressed file/],
  ['a.csv', 'x', /files of the kind \.csv are not read \(\.txt, .*\.html/],
  [
    'a.txt',
    'Te\0xt',
    /^a\.txt: it holds byte 0x00 on line 1: it is no text, or in UTF-16 and does not say so\. If it is text, save it as UTF-8/,
  ],
  [
    'a.md',
    'Ore\nis \x07sold',
    /^a\.md: it holds byte 0x07 on line 2, a control character .*Take such characters out, as with tr -d '\\000-\\010\\016-\\037'/,
  ],
]

for (const [name, head, says] of refused) {
  test(`sniff refuses ${name} with ${JSON.stringify(head)}`, () =>
    assert.throws(() => sniff(name, bytes(head)), { name: 'Problem', message: says }))
}
