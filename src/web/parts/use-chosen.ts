/** Use chosen: which rows of a list are chosen, of those that it still shows. In: the rows. Out: their ids, what changes them, the chosen rows. */
import { useState } from 'react'

export const useChosen = <Row extends { readonly id: string }>(rows: readonly Row[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const there = rows.filter(({ id }) => ids.has(id))
  return { chosen: new Set(there.map(({ id }) => id)), setChosen: setIds, rows: there, clear: () => setIds(new Set()) }
}
