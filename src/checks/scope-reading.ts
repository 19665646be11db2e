/** ScopeReading: one way to read what an ordinal counts. Types only; "second C5+1 summit in Washington" has two, with the place counted or not. */
import type { CoveredSpan } from './coverage.ts'
import type { SourcedRow } from './evidence.ts'

/** One case of the counted list; a journey through several states is one case. */
export interface CountedCase {
  readonly start: string
  readonly end: string
  readonly text: string
  readonly rows: readonly SourcedRow[]
}

/** One way to read a scope. `one` and `many` name what is counted; `cases` are all of that kind on record, oldest first. */
export interface ScopeReading {
  readonly one: string
  readonly many: string
  readonly since: string | null
  readonly cases: readonly CountedCase[]
  readonly spans: readonly CoveredSpan[]
}
