/** `chancery explain`: how a claim came about, or why some words gave none. */
import type { ExplainedClaim, ExplainedSentence, ExplainedWords } from '../../calls/explain.ts'
import { Problem } from '../../problem.ts'
import type { Claim } from '../../reading/claim.ts'
import type { Document, Span } from '../../text/document.ts'
import { command } from '../command.ts'
import { withShared } from '../options.ts'
import { openDocuments, openSession } from '../session.ts'

const { options, help } = withShared('published', 'allow-private', 'json', 'quiet')

/** Lines of a tree, each word under the one that it hangs on; `marked` is pointed at. */
const treeLines = ({ tokens }: ExplainedSentence, marked: number | null): readonly string[] => {
  const children = (head: number): number[] => tokens.flatMap((token, index) => (token.head === head ? [index] : []))
  const below = (index: number, indent: string, last: boolean, depth: number): string[] => {
    const token = tokens[index]
    if (token === undefined) return []
    const branch = depth === 0 ? '' : last ? '└─ ' : '├─ '
    const lemma = token.lemma.toLowerCase() === token.form.toLowerCase() ? '' : ` (${token.lemma})`
    const line = `${indent}${branch}${token.form}${lemma}  ${token.upos} ${token.deprel}${index === marked ? '  <- trigger' : ''}`
    const own = children(index)
    const deeper = depth === 0 ? indent : `${indent}${last ? '   ' : '│  '}`
    return [line, ...own.flatMap((child, nth) => below(child, deeper, nth === own.length - 1, depth + 1))]
  }
  return children(-1).flatMap((root) => below(root, '  ', true, 0))
}

const claimText = ({ claim, sentence, trigger, fields }: ExplainedClaim): string => {
  const wide = Math.max(...fields.map(({ field }) => field.length))
  return [
    `${claim.id}  ${claim.kind}/${claim.type}  “${claim.quote}”`,
    '',
    `In the sentence: ${sentence.text.replace(/\s+/g, ' ')}`,
    '',
    ...treeLines(sentence, trigger.head),
    '',
    ...fields.map(({ field, value, from }) => `  ${field.padEnd(wide)}  ${value}\n  ${' '.repeat(wide)}    from ${from}`),
    '',
  ].join('\n')
}

const wordsText = ({ sentence, claims, refused }: ExplainedWords): string =>
  [
    `The sentence: ${sentence.text.replace(/\s+/g, ' ')}`,
    '',
    ...treeLines(sentence, null),
    '',
    claims.length === 0 ? 'It gave no claim.' : `It gave ${claims.join(', ')}.`,
    refused.length === 0 ? 'No rule has a trigger among its words that it refused.' : 'Rules that found a trigger and refused:',
    ...refused.map((line) => `  ${line}`),
    '',
  ].join('\n')

const listText = (document: Document, claims: readonly Claim[]): string =>
  [
    `${document.name}: ${claims.length} claims. Name one with --claim ID, or words of the text with --words.`,
    ...claims.map(({ id, kind, type, quote }) => `${id}  ${kind}/${type}  “${quote}”`),
    '',
  ].join('\n')

/** Every place of the words; white space may differ. */
const placesOf = (document: Document, words: string): readonly Span[] => {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [...document.text.matchAll(new RegExp(escaped.join('\\s+'), 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

const notFound = (what: string, why: string, fix: string): Problem => new Problem('cli/explain', what, why, fix)

export const explain = command({
  name: 'explain',
  summary: 'How a claim came about: its tree, the rule, where each field came from; or why words gave none',
  usage: 'chancery explain [--json] FILE|URL|- [--claim ID | --words TEXT]',
  examples: [
    'chancery explain examples/analysis.txt',
    'chancery explain examples/analysis.txt --words "critical minerals"',
    'echo "Peru will buy two ferries from Norway." | chancery explain - --words ferries',
  ],
  options: { ...options, claim: { type: 'string' }, words: { type: 'string' } },
  help: {
    ...help,
    claim: 'the claim with this id, or the beginning of it',
    words: 'the sentences with these words, with the rules that refused',
  },
  async run(given, terminal) {
    const { claim: id, words, json } = given.values
    const [path, ...more] = given.positionals
    if (path === undefined || more.length > 0)
      throw notFound(
        'chancery explain',
        path === undefined ? 'no document was named' : 'it explains one document at a time',
        'Name one file, address or -.',
      )
    if (typeof id === 'string' && typeof words === 'string')
      throw notFound('chancery explain', '--claim and --words were both given', 'Give one of them.')
    const { explainClaim, explainSpan, readToExplain } = await import('../../calls/explain.ts')
    const session = await openSession(given, terminal)
    let failed = 0
    let found = 0
    for await (const { document } of openDocuments([path], given, terminal, session.progress, () => failed++)) {
      const explained = await readToExplain(document, session)
      const { claims } = explained.reading
      const tell = (one: object, text: string): void => {
        found += 1
        terminal.out(json ? `${JSON.stringify(one)}\n` : `${text}\n`)
      }
      if (typeof words === 'string' && words.trim() !== '') {
        const spans = placesOf(document, words)
        const told = spans.flatMap((span) => explainSpan(explained, span))
        for (const one of new Map(told.map((each) => [each.sentence.tokens[0]?.start, each])).values()) tell(one, wordsText(one))
      } else if (typeof id === 'string')
        for (const claim of claims.filter((one) => one.id.startsWith(id))) {
          const one = explainClaim(explained, claim)
          if (one !== null) tell(one, claimText(one))
        }
      else
        tell(
          { document: document.name, claims: claims.map(({ id, kind, type, quote }) => ({ id, kind, type, quote })) },
          listText(document, claims),
        )
    }
    session.progress.done(`read ${path}`)
    if (failed > 0) return 1
    if (found === 0)
      throw typeof id === 'string'
        ? notFound(`--claim ${id}`, 'no claim of this document has an id that begins so', 'See the ids with chancery explain FILE.')
        : notFound(`--words ${JSON.stringify(words)}`, 'the document does not have these words in a row', 'Copy them from its text.')
    return 0
  },
})
