/** Server problem: what a PostgreSQL server or the way to it answers, in words. In: the driver's error and the server's name. Out: a Problem where the user can mend it, else the error. */
import { Problem } from '../../problem.ts'

interface Known {
  /** SQLSTATE, code of the system, or words of the driver's message. */
  readonly codes: readonly string[]
  readonly words?: RegExp
  /** Null: as the server says it. */
  readonly why: string | null
  readonly fix: string
}

const known: readonly Known[] = [
  {
    codes: ['28P01', '28000'],
    why: 'the server refuses this user with this password',
    fix: 'Correct user and password in the URL, or set PGPASSWORD.',
  },
  {
    codes: [],
    words: /client password must be a (?:non-empty )?string/,
    why: 'the server asks for a password, and none was given',
    fix: 'Write it into the URL (postgres://USER:PASSWORD@HOST/DATABASE), or set PGPASSWORD.',
  },
  { codes: ['3D000'], why: null, fix: 'Make it with createdb, or correct the URL.' },
  { codes: ['53300', '57P03'], why: null, fix: 'Try again in a while.' },
  {
    codes: ['42501'],
    why: null,
    fix: 'Ask who runs the server for GRANT CREATE on the schema, or name a schema of your own: ?schema=NAME at the end of the URL.',
  },
  { codes: ['25006'], why: 'the server takes no changes', fix: 'Name the server that this one is a copy of.' },
  { codes: ['53100', '53200'], why: null, fix: 'Make room on the server, and do it again.' },
  {
    codes: ['42P07'],
    why: 'a table of the same name is there that Chancery did not make',
    fix: 'Use a database of its own, or a schema: ?schema=chancery at the end of the URL.',
  },
  {
    codes: ['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', 'ECONNRESET', 'EPIPE'],
    words: /Connection terminated|Connection ended|not queryable/i,
    why: 'the connection broke',
    fix: 'Do it again: of a document that was under way nothing was kept.',
  },
  {
    codes: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT'],
    words: /timeout (?:exceeded|expired)/i,
    why: null,
    fix: 'Start the server, or correct the URL.',
  },
  {
    codes: ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    words: /does not support SSL/,
    why: null,
    fix: 'Correct sslmode and sslrootcert in the URL.',
  },
]

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** A name with several addresses fails with one error an address, and no words of its own. */
const causeOf = (error: unknown): unknown => (error instanceof AggregateError ? (error.errors[0] ?? error) : error)

export const serverProblem = (error: unknown, where: string): unknown => {
  const cause = causeOf(error)
  if (!(cause instanceof Error) || cause instanceof Problem) return cause
  const one = known.find(({ codes, words }) => codes.includes(codeOf(cause)) || words?.test(cause.message))
  return one === undefined ? error : new Problem('store/server', `the record at ${where}`, one.why ?? cause.message, one.fix)
}
