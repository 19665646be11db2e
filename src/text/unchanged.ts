/** Unchanged: a page is as it was when it was fetched before. In: an address. Out: a Problem that is no failure, and whether an error is one. */
import { Problem } from '../problem.ts'

export const unchanged = (url: string): Problem =>
  new Problem('text/unchanged', url, 'it has not changed since it was last fetched', 'There is nothing to do.')

export const isUnchanged = (error: unknown): error is Problem => error instanceof Problem && error.code === 'text/unchanged'
