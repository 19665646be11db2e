/** ZIP of any size on disk: what is in it, and one member unpacked into a file. In: a path. Out: members; bytes on disk, never the whole in memory. Source: PKWARE, APPNOTE.TXT 6.3. */
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { Problem } from '../../problem.ts'

export interface ZipMember {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** First byte of its local header. */
  readonly at: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const MOST_COMMENT = 65_535
/** A size that does not fit into four bytes stands in an extra field (ZIP64). */
const ELSEWHERE = 0xffffffff

const broken = (path: string, why: string): Problem => new Problem('data/zip', path, why, 'Unpack it, and name the files.')

const bytesAt = (file: number, from: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, from))
}

const membersIn = (directory: Buffer, count: number, path: string): ZipMember[] => {
  const members: ZipMember[] = []
  for (let at = 0, nth = 0; nth < count; nth++) {
    if (at + CENTRAL_LENGTH > directory.length || directory.readUInt32LE(at) !== CENTRAL)
      throw broken(path, 'its list of contents is damaged')
    const [packedSize, size, offset] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 42)]
    if ([packedSize, size, offset].includes(ELSEWHERE)) throw broken(path, 'it is a ZIP of more than 4 GB')
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw broken(path, 'it is locked with a password')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)
    members.push({ name, size, packedSize, method: directory.readUInt16LE(at + 10), at: offset })
    at += CENTRAL_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return members.filter(({ name }) => !name.endsWith('/'))
}

/** Throws Problem `data/zip`. */
export const zipMembers = (path: string): readonly ZipMember[] => {
  const { size } = statSync(path)
  const file = openSync(path, 'r')
  try {
    const from = Math.max(0, size - END_LENGTH - MOST_COMMENT)
    const tail = bytesAt(file, from, size - from)
    let end = tail.length - END_LENGTH
    while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
    if (end < 0) throw broken(path, 'it is cut off, or no ZIP')
    const directory = bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    return membersIn(directory, tail.readUInt16LE(end + 10), path)
  } finally {
    closeSync(file)
  }
}

/** Throws Problem `data/zip`. `onBytes`: packed bytes read so far. */
export const unpackMember = async (path: string, member: ZipMember, target: string, onBytes: (bytes: number) => void): Promise<void> => {
  if (member.method !== 0 && member.method !== 8)
    throw broken(path, `${member.name} is packed in a way that is not known here (${member.method})`)
  const file = openSync(path, 'r')
  const local = bytesAt(file, member.at, LOCAL_LENGTH)
  closeSync(file)
  const start = member.at + LOCAL_LENGTH + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (member.packedSize === 0) return void createWriteStream(target).end()
  let read = 0
  const source = createReadStream(path, { start, end: start + member.packedSize - 1, highWaterMark: 1 << 20 })
  source.on('data', (chunk) => {
    read += chunk.length
    onBytes(read)
  })
  try {
    if (member.method === 0) await pipeline(source, createWriteStream(target))
    else await pipeline(source, createInflateRaw(), createWriteStream(target))
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw broken(path, `${member.name} cannot be unpacked (${error.message})`)
    throw error
  }
  const { size } = statSync(target)
  if (size !== member.size) throw broken(path, `${member.name} has ${size} bytes, and its list of contents says ${member.size}`)
}

/** Throws Problem `data/zip`. */
export const unpackGzip = async (path: string, target: string, shown: string): Promise<void> => {
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), createGunzip(), createWriteStream(target))
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw broken(shown, `it cannot be unpacked (${error.message})`)
    throw error
  }
}
