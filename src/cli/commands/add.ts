/** `chancery add`: documents into a record that is kept. */
import { command } from '../command.ts'
import { withReadings } from '../corpus.ts'
import { neededPaths, neededRecord, readerOptions, withShared } from '../options.ts'
import { openSession, type Readings, readPaths } from '../session.ts'

const { options, help } = withShared('published', 'record', 'allow-private', 'json', 'quiet', ...readerOptions)

export const add = command({
  name: 'add',
  summary: 'Documents into a record that is kept; the same document again changes nothing',
  usage: 'chancery add --record DIR|URL [--published DAY] [--reader built-in|llm|both] FILE|FOLDER|URL ...',
  examples: [
    'chancery add --record deals examples',
    'chancery add --record deals --reader both --llm-cost 2 --llm-prices 0.15,0.60 examples',
  ],
  options,
  help,
  async run(given, terminal) {
    const place = neededRecord(given, terminal)
    const paths = neededPaths(given, 'add')
    const read = async (): Promise<Readings> => readPaths(paths, await openSession(given, terminal), given, terminal)
    const done = await withReadings(place, paths, read, given, terminal, async (store, readings) => ({
      readings,
      added: await (await import('../../calls/add.ts')).addReadings(store, readings.results),
    }))
    if (done === null) return 1
    const { readings, added } = done
    readings.results.forEach(({ document, claims }, index) => {
      const what = added[index] ?? 'unchanged'
      terminal.out(
        given.values.json
          ? `${JSON.stringify({ document: document.name, documentId: document.id, outcome: what, claims: claims.length })}\n`
          : `${document.name}: ${what}, ${claims.length} claims\n`,
      )
    })
    return readings.failed > 0 ? 1 : 0
  },
})
