/** Place: where a record is kept. In: what --record or DATABASE_URL say. Out: a folder or a server's URL, and their names in words, without a password. */
import { Problem } from '../../problem.ts'

export type Place = { readonly folder: string } | { readonly url: string }

const SCHEME = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//i

export const badUrl = (why: string): Problem =>
  new Problem('store/url', 'the URL of the record cannot be used', why, 'Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE.')

/** Null for what is no URL: the path of a folder. Throws a Problem for a URL that is no PostgreSQL server's. */
export const serverPlace = (text: string): Place | null => {
  const scheme = SCHEME.exec(text)?.groups?.scheme?.toLowerCase()
  if (scheme === undefined) return null
  if (scheme !== 'postgres' && scheme !== 'postgresql') throw badUrl(`it begins with ${scheme}://, and only postgres:// is known`)
  if (!URL.canParse(text)) throw badUrl('it is no URL (in a password, / is written %2F, @ is %40 and # is %23)')
  return { url: text }
}

/** Host and database of a URL; never its password. */
const serverName = (url: string): string => {
  const { host, pathname, searchParams } = new URL(url)
  const schema = searchParams.get('schema')
  return `${host}${pathname}${schema === null ? '' : `, schema ${schema}`}`
}

export const placeName = (place: Place): string => ('folder' in place ? place.folder : serverName(place.url))
