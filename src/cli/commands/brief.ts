/** `chancery brief`: the brief of documents or of a record, as text, JSON or a page. */
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
import { openSession } from '../session.ts'

/** What start takes too. */
export const briefOptions = withShared(
  'as-of',
  'published',
  'record',
  'min-confidence',
  'allow-private',
  'no-starter',
  'json',
  'quiet',
  ...readerOptions,
)

/** Composes, prints and, where `html` names a file, writes the page. */
export const printBrief = async (
  paths: readonly string[],
  html: string | null,
  given: ParsedArguments,
  terminal: Terminal,
): Promise<ExitStatus> => {
  const asOf = asOfOption(given, terminal)
  const session = await openSession(given, terminal)
  const { corpus, failed } = await openCorpus(paths, session, given, terminal)
  if (corpus.length === 0) return 1
  const [{ makeBrief }, { itemsOn }, { renderText }] = await Promise.all([
    import('../../calls/brief.ts'),
    import('../../calls/judge.ts'),
    import('../../brief/text.ts'),
  ])
  const items = await itemsOn(corpus, session.world, asOf)
  const { brief, faults, documents, views } = makeBrief(corpus, session.world, asOf, undefined, items)
  terminal.out(given.values.json ? `${JSON.stringify(brief)}\n` : renderText(brief, { width: terminal.width, color: terminal.color }))
  if (html !== null) {
    const [{ renderHtml }, { writeAsked }] = await Promise.all([import('../../brief/html.ts'), import('../whole-file.ts')])
    const fix = 'Stand in a folder that you may write in, or name another file: chancery brief --html FILE.'
    writeAsked(html, renderHtml(brief, { documents, checkViews: views }), 'page', fix)
    session.progress.done(`wrote ${html}`)
  }
  for (const fault of faults) terminal.err(`withheld by the lint: ${JSON.stringify(fault)}\n`)
  return failed > 0 || faults.length > 0 ? 1 : 0
}

export const brief = command({
  name: 'brief',
  summary: 'What is new, symbolic, contradicted, promised and due, each line with its words',
  usage: 'chancery brief [--as-of DAY] [--record DIR] [--html FILE] [--no-starter] [--json] [FILE|FOLDER|URL...]',
  examples: ['chancery brief examples', 'chancery brief --record deals --as-of 2026-12-31 --html deals.html'],
  options: { ...briefOptions.options, html: { type: 'string' } },
  help: { ...briefOptions.help, html: 'also write the brief as a page that needs nothing else' },
  async run(given, terminal) {
    const { resolve } = await import('node:path')
    const html = typeof given.values.html === 'string' ? resolve(terminal.cwd, given.values.html) : null
    return printBrief(given.positionals, html, given, terminal)
  },
})
