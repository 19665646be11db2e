/** `chancery parse`: documents as CoNLL-U. */
import { command } from '../command.ts'
import { neededPaths, withShared } from '../options.ts'
import { advanceOn, openDocuments, openSession } from '../session.ts'

const { options, help } = withShared('published', 'allow-private', 'json', 'quiet')

export const parse = command({
  name: 'parse',
  summary: 'The dependency trees of documents, as CoNLL-U',
  usage: 'chancery parse [--json] FILE|FOLDER|URL|- ...',
  examples: ['chancery parse examples/analysis.txt', 'echo "Kazakhstan joined the Accords." | chancery parse -'],
  options,
  help,
  async run(given, terminal) {
    const paths = neededPaths(given, 'parse')
    const [{ writeConllu }, { quoteAt }] = await Promise.all([import('../../language/conllu.ts'), import('../../text/document.ts')])
    const { parser, progress } = await openSession(given, terminal)
    let failed = 0
    let words = 0
    for await (const { document, place } of openDocuments(paths, given, terminal, progress, () => failed++)) {
      const what = `parsing ${document.name} (${place.nth} of ${place.of})`
      progress.step(what)
      const parsed = await parser.parse(
        document.paragraphs.map((paragraph) => ({ text: quoteAt(document, paragraph), start: paragraph.start, role: paragraph.role })),
        advanceOn(progress, what, place, words),
      )
      words += parsed.flat().reduce((sum, { tokens }) => sum + tokens.length, 0)
      if (given.values.json) terminal.out(`${JSON.stringify({ document: { id: document.id, name: document.name }, paragraphs: parsed })}\n`)
      else terminal.out(writeConllu(parsed.flat(), document.text))
    }
    progress.done(`parsed ${words} words`)
    return failed > 0 ? 1 : 0
  },
})
