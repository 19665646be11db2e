/** Use places: the places whose page is there. In: the routes. Out: places in order. */
import { useRouter } from '@tanstack/react-router'
import { type Place, places } from '../places.ts'

export const usePlaces = (among: readonly Place[] = places): readonly Place[] => {
  const known: Readonly<Record<string, unknown>> = useRouter().routesByPath
  return among.filter(({ to }) => known[to] !== undefined)
}
