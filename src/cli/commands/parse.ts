/** `chancery parse`: documents as CoNLL-U. */
import { command } from '../command.ts'
import { withShared } from '../options.ts'
import { openDocuments, openSession } from '../session.ts'

const { options, help } = withShared('published', 'allow-private', 'json', 'quiet')

export const parse = command({
  name: 'parse',
  summary: 'The dependency trees of documents, as CoNLL-U',
  usage: 'chancery parse [--json] FILE|FOLDER|URL|- ...',
  examples: ['chancery parse examples/analysis.txt', 'echo "Kazakhstan joined the Accords." | chancery parse -'],
  options,
  help,
  async run(given, terminal) {
    const { Problem } = await import('../../problem.ts')
    if (given.positionals.length === 0)
      throw new Problem(
        'cli/nothing',
        'no file was named',
        'there is nothing to parse',
        'Name files, folders or addresses, or - for standard input.',
      )
    const [{ writeConllu }, { quoteAt }] = await Promise.all([import('../../language/conllu.ts'), import('../../text/document.ts')])
    const { parser, progress } = await openSession(given, terminal)
    let failed = 0
    for await (const { document } of openDocuments(given.positionals, given, terminal, () => failed++)) {
      progress.step(`parsing ${document.name}`)
      const parsed = await parser.parse(
        document.paragraphs.map((paragraph) => ({ text: quoteAt(document, paragraph), start: paragraph.start, role: paragraph.role })),
      )
      progress.done(`parsed ${document.name}`)
      if (given.values.json) terminal.out(`${JSON.stringify({ document: { id: document.id, name: document.name }, paragraphs: parsed })}\n`)
      else terminal.out(writeConllu(parsed.flat(), document.text))
    }
    return failed > 0 ? 1 : 0
  },
})
