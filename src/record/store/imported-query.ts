/** Imported query: entities of imported files that count now. In: a database, and ids, keys or words of names. Out: parts and links as they were imported, files with how far they came. */
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { keysOfWords } from '../imported/name-keys.ts'
import { type ImportedLink, type ImportedPart, importedTypes, linkKinds } from '../imported/part.ts'
import type { Tables } from './tables.ts'

const texts = z.array(z.string())
const span = z.object({ from: z.string().nullable(), to: z.string().nullable() })
const bodySchema = z.object({
  names: z.array(z.tuple([z.string(), z.string().nullable(), z.enum(['name', 'alias', 'weak'])])),
  states: texts,
  life: span,
  urls: texts,
  datasets: texts,
  roles: texts,
})
const typeSchema = z.enum(importedTypes)
const kindSchema = z.enum(linkKinds)

/** Of a project's files that nothing replaced; of one that is not read to its end, what is in. */
const entities = (database: Kysely<Tables>, project: string) =>
  database
    .selectFrom('imported_entity')
    .innerJoin('imported_file', 'imported_file.id', 'imported_entity.file')
    .where('imported_file.project', '=', project)
    .where('imported_file.superseded_at', 'is', null)
    .select(['entity', 'type', 'imported_entity.name', 'body'])
    .orderBy('file')
    .orderBy('nth')

const partOf = ({ entity, type, name, body }: { entity: string; type: string; name: string; body: unknown }): ImportedPart => {
  const { names, ...rest } = bodySchema.parse(body)
  return { ...rest, id: entity, type: typeSchema.parse(type), name, names: names.map(([text, language, use]) => ({ text, language, use })) }
}

const listOf = (values: readonly string[], type: 'bigint' | 'text') =>
  sql`${`{${values.map((one) => JSON.stringify(one)).join(',')}}`}::${sql.raw(type)}[]`

export const partsByIds = async (database: Kysely<Tables>, project: string, ids: readonly string[]): Promise<readonly ImportedPart[]> => {
  if (ids.length === 0) return []
  const rows = await entities(database, project)
    .where(sql<boolean>`entity = any (${listOf(ids, 'text')})`)
    .execute()
  return rows.map(partOf)
}

/** Those that have any of the keys; of a key that many share, the first. A key at a time: for a list of them PostgreSQL reads the whole table. */
export const partsByKeys = async (
  database: Kysely<Tables>,
  project: string,
  keys: readonly string[],
  limitOfKey: number,
): Promise<readonly ImportedPart[]> => {
  if (keys.length === 0) return []
  const { rows } = await sql<{ entity: string; type: string; name: string; body: unknown }>`
    select distinct on (file, nth) entity, type, name, body
    from unnest(${listOf(keys, 'bigint')}) as asked (key)
    cross join lateral (
      select file, nth, entity, type, imported_entity.name, body
      from imported_entity join imported_file on imported_file.id = imported_entity.file
      where keys @> array[asked.key] and project = ${project} and superseded_at is null
      limit ${limitOfKey}
    ) found
    order by file, nth`.execute(database)
  return rows.map(partOf)
}

/** Those that have all the words in their names, in any order. */
export const partsByWords = async (
  database: Kysely<Tables>,
  project: string,
  text: string,
  limit: number,
): Promise<readonly ImportedPart[]> => {
  const keys = keysOfWords(text)
  if (keys.length === 0) return []
  const rows = await entities(database, project)
    .where(sql<boolean>`keys @> ${listOf(keys, 'bigint')}`)
    .limit(limit)
    .execute()
  return rows.map(partOf)
}

/** Links of which any of the ids is an end; at most `limit` from each side. */
export const linksOfIds = async (
  database: Kysely<Tables>,
  project: string,
  ids: readonly string[],
  limit: number,
): Promise<readonly ImportedLink[]> => {
  if (ids.length === 0) return []
  const side = (end: 'subject' | 'object') =>
    database
      .selectFrom('imported_link')
      .innerJoin('imported_file', 'imported_file.id', 'imported_link.file')
      .where('imported_file.project', '=', project)
      .where('imported_file.superseded_at', 'is', null)
      .where(sql<boolean>`${sql.ref(end)} = any (${listOf(ids, 'text')})`)
      .select(['subject', 'object', 'kind', 'role', 'held_from as from', 'held_to as to', 'datasets'])
      .orderBy('file')
      .orderBy('nth')
      .limit(limit)
      .execute()
  const rows = [...(await side('subject')), ...(await side('object'))]
  return rows.map(({ kind, datasets, ...rest }) => ({ ...rest, kind: kindSchema.parse(kind), datasets: texts.parse(datasets) }))
}

export interface ImportedFile {
  readonly id: number
  readonly name: string
  readonly format: string
  readonly hash: string
  readonly size: number
  readonly lines: number
  readonly entities: number
  readonly links: number
  readonly faults: number
  readonly firstFaults: readonly { readonly line: number; readonly why: string }[]
  readonly passedOver: Readonly<Record<string, number>>
  /** ISO times. */
  readonly importedAt: string
  readonly finishedAt: string | null
  readonly replacedAt: string | null
}

const time = (column: string) => sql<string | null>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** All of a project, oldest first, replaced ones too. */
export const importedFiles = async (database: Kysely<Tables>, project: string): Promise<readonly ImportedFile[]> => {
  const rows = await database
    .selectFrom('imported_file')
    .select(['id', 'name', 'format', 'hash', 'size', 'lines', 'entities', 'links', 'faults', 'first_faults', 'passed_over'])
    .select([time('known_at').as('importedAt'), time('finished_at').as('finishedAt'), time('superseded_at').as('replacedAt')])
    .where('project', '=', project)
    .orderBy('id')
    .execute()
  return rows.map(({ first_faults, passed_over, size, importedAt, ...rest }) => ({
    ...rest,
    size: Number(size),
    importedAt: importedAt ?? '',
    firstFaults: z.array(z.object({ line: z.number(), why: z.string() })).parse(first_faults),
    passedOver: z.record(z.string(), z.number()).parse(passed_over),
  }))
}
