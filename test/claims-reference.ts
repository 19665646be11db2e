/** docs/claims.md from the rules of src/reading/rules. In: the rules. Out: Markdown; a test compares it with the file. */
import { readFileSync } from 'node:fs'
import { type ClaimKind, claimKinds } from '../src/reading/claim.ts'
import type { ClaimRule } from '../src/reading/rule.ts'

const HEAD = /^\/\*\* (?<says>[^\n]{1,300}?)(?: In: [^\n]*)? \*\/\n/

/** The sentence at the head of a rule's file, without what goes in and out. Throws an Error for a file without one. */
export const definitionIn = (source: string): string => {
  const says = HEAD.exec(source)?.groups?.says
  if (says === undefined) throw new Error(`no sentence at the head of: ${source.slice(0, 60)}`)
  return says
}

/** A rule's file is named after its id. */
const definitionOf = ({ id }: ClaimRule): string =>
  definitionIn(readFileSync(new URL(`../src/reading/rules/${id}.ts`, import.meta.url), 'utf8'))

const typesOf = ({ type, typeByNoun = [] }: ClaimRule): string =>
  [...new Set([type, ...typeByNoun.map((one) => one.type)])].map((one) => `\`${one}\``).join(', ')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const ruleRow = (rule: ClaimRule): string =>
  row([
    `\`${rule.id}\``,
    typesOf(rule),
    definitionOf(rule),
    rule.yields[0].text,
    `${rule.yieldsNothing[0].text} (${rule.yieldsNothing[0].because})`,
    rule.plover ?? '',
  ])

const section = (kind: ClaimKind, rules: readonly ClaimRule[]): string[] => [
  `## ${kind}`,
  '',
  row(['rule', 'types', 'reads', 'an example', 'gives none', 'PLOVER']),
  row(['---', '---', '---', '---', '---', '---']),
  ...rules.filter((rule) => rule.kind === kind).map(ruleRow),
  '',
]

export const claimsReference = (rules: readonly ClaimRule[]): string =>
  [
    '# Claims',
    '',
    'Written by `npm run docs` from the rules in `src/reading/rules/`; do not edit by hand.',
    '',
    'A rule reads one kind of claim. Where it can give several types, the noun that the sentence uses decides; the first is given where none does. Each sentence',
    'here is a test. PLOVER is the code of the event in that ontology; standing relations, quantities and judgements are no events and have none.',
    '',
    'A language model (`--reader llm`) gives claims of the types in `src/reading/claim-types.ts`; its `rule` is `llm`, its `reader` names the version of the prompt and the model,',
    'and of a document that is not in English each has `gloss`, the quote in English.',
    '',
    ...claimKinds.flatMap((kind) => section(kind, rules)),
  ].join('\n')
