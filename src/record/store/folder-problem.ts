/** Folder problem: what a file system, or the database on it, answers, in words. In: the error and the record's folder. Out: a Problem where the user can mend it, else the error. */
import { Problem } from '../../problem.ts'

interface Known {
  readonly code: string
  /** Codes of the system or SQLSTATE. */
  readonly codes: readonly string[]
  /** Words of the database, which passes on what the system said. */
  readonly words: RegExp
  /** Null: as it was said. */
  readonly why: string | null
  readonly fix: string
}

const known: readonly Known[] = [
  {
    code: 'store/full',
    codes: ['ENOSPC', 'EDQUOT', '53100'],
    words: /no space left|quota exceeded/i,
    why: 'there is no room left on the disk, or in your share of it',
    fix: 'Make room, and do it again: what was added before is there, and nothing is there by half.',
  },
  {
    code: 'store/folder',
    codes: ['EACCES', 'EPERM', 'EROFS'],
    words: /permission denied|read-only file system/i,
    why: null,
    fix: 'Name a folder that you may write in; chancery.lock is written there even to read.',
  },
  { code: 'store/folder', codes: ['EEXIST', 'ENOTDIR'], words: /not a directory/i, why: null, fix: 'Name a folder.' },
  {
    code: 'store/stopped',
    codes: ['58030', 'EIO'],
    words: /the database has ended|unreachable|memory access out of bounds|input\/output error/i,
    why: null,
    fix: 'Look whether disk and memory are in order, and do it again: what was added before is there. chancery record check tells whether it is sound.',
  },
]

export const folderProblem = (error: unknown, folder: string): unknown => {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const code = 'code' in error ? String(error.code) : ''
  const one = known.find(({ codes }) => codes.includes(code)) ?? known.find(({ words }) => words.test(error.message))
  return one === undefined ? error : new Problem(one.code, `the record in ${folder}`, one.why ?? error.message, one.fix)
}
