/** Register page: rows in an order, a page at a time. In: a place to begin after. Out: what comes next, and a cursor that leads on. */
import { Problem } from '../../problem.ts'

/** Key of the last row shown, null where it has none, and its id. */
export interface After {
  readonly key: string | null
  readonly id: string
}

export const PAGE = 50
const MOST = 500

export const limitOf = (limit: number | undefined): number => Math.min(Math.max(1, Math.trunc(limit ?? PAGE)), MOST)

export const cursorOf = ({ key, id }: After): string => `${key === null ? '' : `=${key}`}~${id}`

/** Throws Problem `register/cursor`. */
export const afterOf = (cursor: string | null | undefined): After | null => {
  if (cursor == null || cursor === '') return null
  const found = /^(?:=(?<key>[^~]{0,400}))?~(?<id>.{1,400})$/su.exec(cursor)?.groups
  if (found?.id === undefined)
    throw new Problem('register/cursor', `the place “${cursor}” in a list`, 'it is none that a page gave', 'Begin the list anew.')
  return { key: found.key ?? null, id: found.id }
}

/** `found` has one row more than asked for where there are more. */
export const cut = <Row>(
  found: readonly Row[],
  limit: number,
  after: (row: Row) => After,
): { readonly rows: readonly Row[]; readonly next: string | null } => {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? cursorOf(after(last)) : null }
}
