/** Data head: how a file of statistics begins. In: its path. Out: bytes, characters, first line, what is within a ZIP. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { FileHead } from '../importers/data-importer.ts'
import { zipMembers } from './zip-file.ts'

const HEAD = 1 << 16

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const firstBytes = (path: string, shown: string): Uint8Array => {
  try {
    if (!statSync(path).isFile()) throw new Problem('data/file', shown, 'it is no file', 'Name files of statistics.')
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(HEAD)
      return bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw new Problem(
        'data/file',
        shown,
        error.code === 'ENOENT' ? 'there is no such file' : error.message,
        'Name a file that can be read.',
      )
    throw error
  }
}

/** A character may be cut off at the end of the head: that is no fault. */
const decodeHead = (bytes: Uint8Array): { readonly text: string; readonly encoding: FileHead['encoding'] } => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

const separators = [',', ';', '\t'] as const

/** Cells of a line of CSV, without quotes, trimmed. */
const cellsOf = (line: string, separator: string): readonly string[] => {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted
    else if (char === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += char
  }
  return [...cells, cell.trim()]
}

/** Throws Problems `data/file` and `data/zip`. `shown`: how a Problem calls it. */
export const headOf = (path: string, shown: string): FileHead => {
  const bytes = firstBytes(path, shown)
  const inside = isZip(bytes) ? zipMembers(path).map(({ name }) => name) : []
  const { text, encoding } = decodeHead(isGzip(bytes) ? gunzipSync(bytes, { finishFlush: 2 }) : bytes)
  const line = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const counts = separators.map((separator) => ({ separator, count: line.split(separator).length }))
  const separator = counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
  return { name: basename(shown).replace(/\.gz$/i, ''), bytes, text, encoding, columns: cellsOf(line, separator), separator, inside }
}
