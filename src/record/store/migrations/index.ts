/** Migrations in the order in which they are applied. One that has been released is never edited: a later one changes what it made. */
import { first } from './first.ts'

export interface Migration {
  readonly name: string
  /** One statement each: PGlite prepares them singly. */
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [{ name: 'first', statements: first }]
