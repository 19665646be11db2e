/** Names: whom and what a few letters may mean. In: letters. Out: names on record that begin so, the shortest first. */
import { z } from 'zod'
import { compareText } from '../../world/entity.ts'
import { foldName } from '../../world/fold.ts'
import { deskCall } from './desk.ts'

const MOST = 20

export const names = deskCall({
  method: 'GET',
  path: '/names',
  summary: 'Names of states, persons, bodies, companies and places that begin with some letters',
  input: z.object({ letters: z.string().max(100) }),
  output: z.array(z.object({ name: z.string(), id: z.string() })),
  run: async ({ world }, { letters }) => {
    const wanted = foldName(letters)
    if (wanted === '') return []
    const keys = [...world.names.byKey.keys()].filter((key) => key.startsWith(wanted) || key.includes(` ${wanted}`))
    const rank = (key: string): number => (key.startsWith(wanted) ? 0 : 1)
    return keys
      .toSorted((one, other) => rank(one) - rank(other) || one.length - other.length || compareText(one, other))
      .slice(0, MOST)
      .flatMap((key) => (world.names.byKey.get(key) ?? []).slice(0, 1).map(({ name, id }) => ({ name, id })))
  },
})
