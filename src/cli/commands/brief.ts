/** `chancery brief`: the brief of documents or of a record, as text, JSON or a page. */
import type { Brief } from '../../brief/brief-model.ts'
import type { CheckView } from '../../brief/check-view.ts'
import type { Document } from '../../text/document.ts'
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

/** Files to write besides: whole paths. */
export interface BriefFiles {
  readonly html: string | null
  readonly docx: string | null
  readonly md: string | null
}

type Rendered = readonly (readonly [option: keyof BriefFiles, bytes: string | Uint8Array])[]

const rendered = async (
  files: BriefFiles,
  brief: Brief,
  documents: readonly Document[],
  checkViews: readonly CheckView[],
): Promise<Rendered> => {
  const made: (readonly [keyof BriefFiles, string | Uint8Array])[] = []
  if (files.html !== null) {
    const { renderHtml } = await import('../../brief/html.ts')
    made.push(['html', renderHtml(brief, { documents, checkViews })])
  }
  if (files.docx === null && files.md === null) return made
  const { printedBrief } = await import('../../brief/exports/printed.ts')
  const printed = printedBrief(brief, documents)
  if (files.docx !== null) made.push(['docx', await (await import('../../brief/exports/docx.ts')).toDocx(printed)])
  if (files.md !== null) made.push(['md', (await import('../../brief/exports/markdown.ts')).toMarkdown(printed)])
  return made
}

/** Composes, prints and writes the files that are named. */
export const printBrief = async (
  paths: readonly string[],
  files: BriefFiles,
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
  for (const [option, bytes] of await rendered(files, brief, documents, views)) {
    const { writeAsked } = await import('../whole-file.ts')
    const path = files[option] ?? ''
    writeAsked(path, bytes, 'page', `Stand in a folder that you may write in, or name another file: chancery brief --${option} FILE.`)
    session.progress.done(`wrote ${path}`)
  }
  for (const fault of faults) terminal.err(`withheld by the lint: ${JSON.stringify(fault)}\n`)
  return failed > 0 || faults.length > 0 ? 1 : 0
}

export const brief = command({
  name: 'brief',
  summary: 'What is new, symbolic, contradicted, promised and due, each line with its words',
  usage: 'chancery brief [--as-of DAY] [--record DIR] [--html FILE] [--docx FILE] [--md FILE] [--no-starter] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery brief examples',
    'chancery brief examples --docx brief.docx --md brief.md',
    'chancery brief --record deals --as-of 2026-12-31 --html deals.html',
  ],
  options: { ...briefOptions.options, html: { type: 'string' }, docx: { type: 'string' }, md: { type: 'string' } },
  help: {
    ...briefOptions.help,
    html: 'also write the brief as a page that needs nothing else',
    docx: 'also write it for Word, with a footnote for each source',
    md: 'also write it as Markdown with footnotes',
  },
  async run(given, terminal) {
    const { resolve } = await import('node:path')
    const pathOf = (value: unknown): string | null => (typeof value === 'string' ? resolve(terminal.cwd, value) : null)
    const { html, docx, md } = given.values
    return printBrief(given.positionals, { html: pathOf(html), docx: pathOf(docx), md: pathOf(md) }, given, terminal)
  },
})
