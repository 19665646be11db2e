/** `chancery check`: a document sentence by sentence, with its claims and their verdicts in the margin. */
import { command } from '../command.ts'
import { recordedCorpus, tellLater } from '../corpus.ts'
import { asOfOption, neededPaths, readerOptions, recordOption, withShared } from '../options.ts'
import { openSession, readPaths } from '../session.ts'

const { options, help } = withShared('as-of', 'published', 'record', 'allow-private', 'json', 'quiet', ...readerOptions)

export const checkCommand = command({
  name: 'check',
  summary: 'A document sentence by sentence, with claims and verdicts in the margin',
  usage: 'chancery check [--as-of DAY] [--record DIR] [--json] FILE|URL...',
  examples: ['chancery check examples/analysis.txt', 'chancery check draft.md --record deals --as-of 2026-12-31'],
  options,
  help,
  async run(given, terminal) {
    const paths = neededPaths(given, 'check')
    const [asOf, place] = [asOfOption(given, terminal), recordOption(given, terminal)]
    const session = await openSession(given, terminal)
    const readings = await readPaths(paths, session, given, terminal)
    const [{ makeBrief }, { renderCheckText }, { corpusOf }] = await Promise.all([
      import('../../calls/brief.ts'),
      import('../../brief/check-text.ts'),
      import('../../calls/corpus.ts'),
    ])
    const own = corpusOf(readings.results)
    const recorded = place === null ? [] : await recordedCorpus(place, asOf, terminal)
    const ids = new Set(own.map(({ document }) => document.id))
    const sentences = new Map(
      readings.results.map((result) => [result.document.id, result.sentences.map(({ tree }) => ({ start: tree.start, end: tree.end }))]),
    )
    if (own.length > 0)
      tellLater(
        own.map(({ document }) => document),
        asOf,
        terminal,
      )
    const { views } = makeBrief([...own, ...recorded.filter(({ document }) => !ids.has(document.id))], session.world, asOf, sentences)
    for (const view of views.filter(({ documentId }) => ids.has(documentId))) {
      terminal.out(given.values.json ? `${JSON.stringify(view)}\n` : renderCheckText(view, terminal.width))
    }
    return readings.failed > 0 ? 1 : 0
  },
})
