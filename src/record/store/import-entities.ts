/**
 * Import entities: a file of others' entities into the record, in batches. In: a database and a file. Out: how many came in, and what could not be
 * read. A batch and how far the file was read with it are one transaction: after any interruption the same file goes on behind the last one.
 */
import { basename } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { keysOfNames } from '../imported/name-keys.ts'
import type { ImportedLink, ImportedPart } from '../imported/part.ts'
import type { EntityImporter, ImportContext, TakenLine } from '../importers/importer.ts'
import { entityImporters } from '../importers/index.ts'
import { copyLine, copyRows } from './copy.ts'
import { type FileFacts, fileFacts, hashOfFile, linesFrom } from './file-lines.ts'
import type { Tables } from './tables.ts'
import type { Writer } from './write.ts'

export interface ImportFault {
  readonly line: number
  readonly why: string
}

export interface ImportCounts {
  readonly entities: number
  readonly links: number
  readonly faults: number
  readonly firstFaults: readonly ImportFault[]
  /** Sound lines of kinds that are not used, by kind. */
  readonly passedOver: Readonly<Record<string, number>>
}

export interface ImportOutcome extends ImportCounts {
  readonly name: string
  readonly format: EntityImporter['name']
  /** `went on`: an earlier run had begun it; `unchanged`: it was there whole. */
  readonly outcome: 'imported' | 'went on' | 'unchanged'
  /** Another file of the same name that counts beside this one. */
  readonly beside: boolean
}

export interface ImportOptions {
  readonly path: string
  /** Found out from the file where it is not given. */
  readonly format?: EntityImporter['name'] | undefined
  /** Files of the same name that were imported before count no more. */
  readonly replace: boolean
  readonly context: ImportContext
  readonly onProgress: (progress: { readonly what: 'hashing' | 'importing'; readonly share: number; readonly entities: number }) => void
  readonly onFault: (fault: ImportFault) => void
  /** After each batch, when it is safe. */
  readonly onBatch?: (counts: ImportCounts) => void
  /** Rows in a batch; for tests. */
  readonly batchRows?: number
}

const BATCH_ROWS = 5000
const BATCH_CHARS = 8_000_000
/** Lines that bring nothing move the place forward too. */
const BATCH_LINES = 200_000
const FAULTS_KEPT = 100
const LONGEST_ID = 500

const importerFor = (path: string, { head }: FileFacts, format: EntityImporter['name'] | undefined): EntityImporter => {
  const found = entityImporters.find((one) => (format === undefined ? one.looksLike(head) : one.name === format))
  if (found) return found
  throw new Problem(
    'import/format',
    path,
    'it is in none of the formats that are known',
    `Give it a file of ${entityImporters.map(({ name, summary }) => `${name} (${summary})`).join('; ')}; or say which it is by --format.`,
  )
}

const faultsSchema = z.array(z.object({ line: z.number(), why: z.string() }))
const countsSchema = z.record(z.string(), z.number())

/** What a file has come to: the row of it in `imported_file`. */
interface State extends ImportCounts {
  readonly id: number
  readonly readTo: number
  readonly lines: number
  readonly rows: number
  readonly isFinished: boolean
}

const knownState = async (database: Kysely<Tables>, project: string, name: string, hash: string): Promise<State | null> => {
  const row = await database
    .selectFrom('imported_file')
    .select(['id', 'read_to', 'lines', 'rows', 'entities', 'links', 'faults', 'first_faults', 'passed_over'])
    .select(sql<boolean>`finished_at is not null`.as('isFinished'))
    .where('project', '=', project)
    .where('name', '=', name)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined) return null
  const { first_faults, passed_over, read_to, ...rest } = row
  return {
    ...rest,
    isFinished: Boolean(row.isFinished),
    readTo: Number(read_to),
    firstFaults: faultsSchema.parse(first_faults),
    passedOver: countsSchema.parse(passed_over),
  }
}

const begin = async (
  database: Kysely<Tables>,
  { project, author, now }: Writer,
  file: { readonly name: string; readonly format: string; readonly hash: string; readonly size: number },
): Promise<State> => {
  const counts = { lines: 0, rows: 0, entities: 0, links: 0, faults: 0 }
  const { id } = await database
    .insertInto('imported_file')
    .values({
      ...file,
      ...counts,
      project,
      author,
      known_at: now,
      read_to: 0,
      first_faults: '[]',
      passed_over: '{}',
      valid_from: null,
      valid_to: null,
      finished_at: null,
      superseded_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, readTo: 0, ...counts, firstFaults: [], passedOver: {}, isFinished: false }
}

const entityColumns = ['file', 'nth', 'entity', 'type', 'name', 'keys', 'body'] as const
const linkColumns = ['file', 'nth', 'subject', 'object', 'kind', 'role', 'held_from', 'held_to', 'datasets'] as const

const entityLine = (file: number, nth: number, part: ImportedPart): string => {
  const { names, states, life, urls, datasets, roles } = part
  const body = { names: names.map(({ text, language, use }) => [text, language, use]), states, life, urls, datasets, roles }
  return copyLine([file, nth, part.id, part.type, part.name, `{${keysOfNames(part.type, names).join(',')}}`, JSON.stringify(body)])
}

const linkLine = (file: number, nth: number, { subject, object, kind, role, from, to, datasets }: ImportedLink): string =>
  copyLine([file, nth, subject, object, kind, role, from, to, JSON.stringify(datasets)])

const idFault = ({ parts, links }: TakenLine): string | null => {
  const ids = [...parts.map(({ id }) => id), ...links.flatMap(({ subject, object }) => [subject, object ?? ''])]
  return ids.some((id) => id.length > LONGEST_ID) ? `it has an id of more than ${LONGEST_ID} characters` : null
}

/** Rows that wait to be written, and the counts as they will be then. */
class Batch {
  readonly file: number
  entityLines = ''
  linkLines = ''
  waiting = 0
  rows: number
  counts: { entities: number; links: number; faults: number; firstFaults: ImportFault[]; passedOver: Record<string, number> }

  constructor({ id, rows, entities, links, faults, firstFaults, passedOver }: State) {
    this.file = id
    this.rows = rows
    this.counts = { entities, links, faults, firstFaults: [...firstFaults], passedOver: { ...passedOver } }
  }

  add(line: TakenLine, onFault: (fault: ImportFault) => void): void {
    const why = line.fault ?? idFault(line)
    if (why !== null) {
      const fault = { line: line.line, why }
      this.counts.faults += 1
      if (this.counts.firstFaults.length < FAULTS_KEPT) this.counts.firstFaults.push(fault)
      onFault(fault)
      if (line.fault === null) return
    }
    if (line.passedOver !== null) this.counts.passedOver[line.passedOver] = (this.counts.passedOver[line.passedOver] ?? 0) + 1
    for (const part of line.parts) this.entityLines += entityLine(this.file, this.next(), part)
    for (const link of line.links) this.linkLines += linkLine(this.file, this.next(), link)
    this.counts.entities += line.parts.length
    this.counts.links += line.links.length
  }

  next(): number {
    this.rows += 1
    this.waiting += 1
    return this.rows
  }

  get chars(): number {
    return this.entityLines.length + this.linkLines.length
  }

  /** What waits, as it is now; the batch begins anew. */
  take(): Full {
    const { entityLines, linkLines, rows } = this
    const { firstFaults, passedOver, ...counts } = this.counts
    this.entityLines = ''
    this.linkLines = ''
    this.waiting = 0
    return { entityLines, linkLines, rows, ...counts, firstFaults: [...firstFaults], passedOver: { ...passedOver } }
  }
}

interface Full extends ImportCounts {
  readonly entityLines: string
  readonly linkLines: string
  readonly rows: number
}

const inUse = (name: string): Problem =>
  new Problem('import/in-use', name, 'another process imports it into this record', 'Wait until it ends; this one can go on then.')

/** Moves the place from where it was; nobody else may have moved it. */
const write = async (
  transaction: Transaction<Tables>,
  file: number,
  name: string,
  from: number,
  to: { readonly start: number; readonly lines: number },
  full: Full,
): Promise<void> => {
  const { rows, entities, links, faults } = full
  const moved = await transaction
    .updateTable('imported_file')
    .set({ read_to: to.start, lines: to.lines, rows, entities, links, faults })
    .set({ first_faults: JSON.stringify(full.firstFaults), passed_over: JSON.stringify(full.passedOver) })
    .where('id', '=', file)
    .where('read_to', '=', sql<string>`${from}`)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw inUse(name)
  await copyRows(transaction, 'imported_entity', entityColumns, full.entityLines)
  await copyRows(transaction, 'imported_link', linkColumns, full.linkLines)
}

const finish = async (transaction: Transaction<Tables>, file: number, name: string, { project, now }: Writer, replace: boolean) => {
  await transaction.updateTable('imported_file').set({ finished_at: now, superseded_at: null }).where('id', '=', file).execute()
  if (!replace) return
  await transaction
    .updateTable('imported_file')
    .set({ superseded_at: now })
    .where('project', '=', project)
    .where('name', '=', name)
    .where('id', '<>', file)
    .where('superseded_at', 'is', null)
    .execute()
}

const othersOf = async (database: Kysely<Tables>, project: string, name: string, file: number): Promise<boolean> => {
  const others = database.selectFrom('imported_file').select('id').where('project', '=', project).where('name', '=', name)
  return (await others.where('id', '<>', file).where('superseded_at', 'is', null).limit(1).execute()).length > 0
}

/** What is written quickly is sorted into the index, and the planner told how much there is: without it each look-up reads all that is new. */
const settle = async (transaction: Transaction<Tables>): Promise<void> => {
  await sql`select gin_clean_pending_list('imported_entity_keys'::regclass)`.execute(transaction)
  await sql`analyze imported_entity`.execute(transaction)
  await sql`analyze imported_link`.execute(transaction)
}

/** Throws Problems `import/...`; what was written before stays. */
export const importEntities = async (database: Kysely<Tables>, writer: Writer, options: ImportOptions): Promise<ImportOutcome> => {
  const { path, replace, context, onProgress, onFault, onBatch, batchRows = BATCH_ROWS } = options
  const facts = fileFacts(path)
  const importer = importerFor(path, facts, options.format)
  const { size, head } = facts
  const name = basename(path)
  const hash = await hashOfFile(path, (bytes) => onProgress({ what: 'hashing', share: bytes / size, entities: 0 }))
  const known = await knownState(database, writer.project, name, hash)
  const state = known ?? (await begin(database, writer, { name, format: importer.name, hash, size }))
  const done = async (outcome: ImportOutcome['outcome'], counts: ImportCounts): Promise<ImportOutcome> => {
    const { entities, links, faults, firstFaults, passedOver } = counts
    const beside = await othersOf(database, writer.project, name, state.id)
    return { name, format: importer.name, outcome, entities, links, faults, firstFaults, passedOver, beside }
  }
  if (state.isFinished) {
    await database.transaction().execute((transaction) => finish(transaction, state.id, name, writer, replace))
    return done('unchanged', state)
  }

  const reader = importer.open(context, head.split('\n')[0] ?? '')
  const batch = new Batch(state)
  let [written, atLine, sinceBatch] = [state.readTo, state.lines, 0]
  let committing: Promise<void> = Promise.resolve()
  /** `last`: the file is at its end. The batch before is waited for, while this one was read beside it. */
  const commit = async (next: number, last: boolean): Promise<void> => {
    await committing
    const waiting = last ? null : reader.waitingFrom()
    const to = waiting === null ? { start: next, lines: atLine } : { start: waiting.start, lines: waiting.line - 1 }
    const full = batch.take()
    const from = written
    written = to.start
    sinceBatch = 0
    committing = database
      .transaction()
      .execute(async (transaction) => {
        await write(transaction, state.id, name, from, to, full)
        if (!last) return
        await finish(transaction, state.id, name, writer, replace)
        await settle(transaction)
      })
      .then(() => onBatch?.(full))
    // told when it is waited for
    committing.catch(() => undefined)
  }

  let next = state.readTo
  let share = 0
  try {
    for await (const lines of linesFrom(path, facts, state.readTo, (bytes) => {
      share = bytes / size
    })) {
      for (const { text, start, next: behind } of lines) {
        atLine += 1
        sinceBatch += 1
        for (const line of reader.take(text, { line: atLine, start })) batch.add(line, onFault)
        next = behind
        if (batch.waiting >= batchRows || batch.chars >= BATCH_CHARS || sinceBatch >= BATCH_LINES) await commit(behind, false)
      }
      onProgress({ what: 'importing', share, entities: batch.counts.entities })
    }
  } catch (error) {
    await committing
    throw error
  }
  for (const line of reader.finish()) batch.add(line, onFault)
  await commit(next, true)
  await committing
  return done(known === null ? 'imported' : 'went on', batch.counts)
}
