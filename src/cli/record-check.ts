/** `chancery record check`: whether a record holds what was put into it. In: a record. Out: how much is there, and each fault with what to do. */
import { checkIntegrity, type Integrity } from '../record/store/integrity.ts'
import { type Place, placeName } from '../record/store/place.ts'
import type { ExitStatus, ParsedArguments, Terminal } from './command.ts'
import { openingOf } from './open-record.ts'
import { neededRecord } from './options.ts'
import { progressOn } from './progress.ts'

const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const plural: Readonly<Record<string, string>> = { entity: 'entities', 'imported entity': 'imported entities' }

const report = (place: Place, { rows, proven, unproven, faults }: Integrity): string => {
  const held = Object.entries(rows).map(([table, count]) => {
    const one = table.replaceAll('_', ' ')
    return counted(count, one, plural[one])
  })
  const digests =
    unproven === 0
      ? `Every reading has the very claims that were read (${counted(proven, 'digest')}).`
      : `${counted(proven, 'reading has', 'readings have')} the very claims that were read; of ${unproven.toLocaleString('en')} this cannot be told, for their order was not kept.`
  const told = faults.map(({ what, count, examples }) => {
    const more = count > examples.length ? `, and ${counted(count - examples.length, 'more', 'more')}` : ''
    return `  ${counted(count, 'case', 'cases')} of ${what}: ${examples.join('; ')}${more}\n`
  })
  const way =
    'Write what can be read to a file (chancery record export FILE), or read the last such file into a new record (chancery record import FILE --record NEW).'
  return [
    `${placeName(place)}: ${held.join(', ')}.\n${digests}\n`,
    faults.length === 0 ? 'No fault was found.\n' : `The record is damaged:\n${told.join('')}${way}\n`,
  ].join('')
}

export const showCheck = async (given: ParsedArguments, terminal: Terminal): Promise<ExitStatus> => {
  const place = neededRecord(given, terminal)
  const { openDatabase } = await import('../record/store/database.ts')
  const { database, close } = await openDatabase({ ...place, ...openingOf(terminal), existing: true })
  try {
    const progress = progressOn(terminal, given.values.quiet === true)
    const all = await database
      .selectFrom('document')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirst()
    const of = Number(all?.count ?? 0)
    const integrity = await checkIntegrity(database, (nth, words) =>
      progress.advance({ what: `checking document ${nth} of ${of}`, share: of === 0 ? null : nth / of, words }),
    )
    progress.done(`checked ${counted(of, 'document')}`)
    terminal.out(given.values.json ? `${JSON.stringify({ record: placeName(place), ...integrity })}\n` : report(place, integrity))
    return integrity.faults.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}
