/** Migrations in order. A new one goes at the end; one that was ever applied is never changed. */
import { decisions } from './decisions.ts'
import { first } from './first.ts'
import { imported } from './imported.ts'
import { pages } from './pages.ts'
import { promisesDue } from './promises-due.ts'
import { register } from './register.ts'
import { registerChanges } from './register-changes.ts'

export interface Migration {
  readonly name: string
  /** One SQL command each: PGlite prepares them singly. */
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [
  { name: '0001-first', statements: first },
  { name: '0002-pages', statements: pages },
  { name: '0003-decisions', statements: decisions },
  { name: '0004-imported', statements: imported },
  { name: '0005-register', statements: register },
  { name: '0006-register-changes', statements: registerChanges },
  { name: '0007-promises-due', statements: promisesDue },
]
