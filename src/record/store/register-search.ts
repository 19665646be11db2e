/** Register search: items that have words in their quotes, names and titles. In: a database, words, a filter. Out: pages of items, each with the quotes that have the words and where in them. */
import { type Kysely, sql } from 'kysely'
import { wordSpans } from '../asking/word-spans.ts'
import type { ItemSort } from '../item-sorts.ts'
import type { ItemFilter, ItemRow, Page, PageOf, SearchHit } from '../register.ts'
import { textArray } from './register-filter.ts'
import { itemsPage } from './register-items.ts'
import type { Tables } from './tables.ts'

const QUOTES = 3
/** Of a thing told a hundred times the first tellings do. */
const LOOKED_AT = 12

interface Quote {
  readonly item: string
  readonly claim: string
  readonly quote: string
  readonly documentId: string
  readonly document: string
}

const quotesOf = async (database: Kysely<Tables>, project: string, items: readonly string[]): Promise<readonly Quote[]> => {
  const { rows } = await sql<Quote>`select place.item, place.claim, coalesce(place.changed->'claim'->>'quote', claim.quote) as quote,
      place.document as "documentId", document.name as document
    from register_claim place join document on document.project = place.project and document.id = place.document
    left join claim on claim.reading = place.reading and claim.id = place.claim
    where place.project = ${project} and place.item = any(${textArray(items)}) and place.nth < ${sql.lit(LOOKED_AT)}
    order by place.item, place.nth`.execute(database)
  return rows
}

const hitOf = (row: ItemRow, quotes: readonly Quote[], words: string): SearchHit => {
  const found = quotes.map(({ claim, quote, documentId, document }) => ({
    ...{ claim, documentId, document, text: quote },
    spans: wordSpans(quote, words),
  }))
  return {
    row,
    line: { text: row.line, spans: wordSpans(row.line, words) },
    quotes: found
      .filter(({ spans }) => spans.length > 0)
      .toSorted((a, b) => b.spans.length - a.spans.length)
      .slice(0, QUOTES),
  }
}

export const searchPage = async (
  database: Kysely<Tables>,
  project: string,
  words: string,
  filter: ItemFilter,
  page: PageOf<ItemSort>,
): Promise<Page<SearchHit>> => {
  const { rows, total, next } = await itemsPage(database, project, { ...filter, words }, page)
  const quotes = Map.groupBy(
    await quotesOf(
      database,
      project,
      rows.map(({ id }) => id),
    ),
    ({ item }) => item,
  )
  return { rows: rows.map((row) => hitOf(row, quotes.get(row.id) ?? [], words)), total, next }
}
