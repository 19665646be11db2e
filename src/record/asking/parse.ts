/** A question's words taken apart. In: `agent:UZB kind:commitment -loan "rare earths" amount>1bn`. Out: fields with their values, and words; or the Problem that names what cannot be read. */
import { Problem } from '../../problem.ts'

export const askFields = [
  'agent',
  'recipient',
  'party',
  'by',
  'kind',
  'type',
  'factuality',
  'material',
  'sector',
  'place',
  'document',
  'status',
  'verdict',
  'since',
  'until',
  'amount',
] as const
export type AskField = (typeof askFields)[number]

export const comparisons = ['>=', '<=', '>', '<', '='] as const
export type Comparison = (typeof comparisons)[number]

export interface FieldTerm {
  readonly field: AskField
  /** Any of them. */
  readonly values: readonly string[]
  /** Of an amount; `=` elsewhere. */
  readonly comparison: Comparison
  readonly isNegated: boolean
}

export interface WordTerm {
  readonly text: string
  /** In quotation marks: these words in a row. */
  readonly isPhrase: boolean
  readonly isNegated: boolean
}

export interface AskQuery {
  readonly fields: readonly FieldTerm[]
  readonly words: readonly WordTerm[]
}

const quoted = '"[^"]*"|“[^”]*”'
/** A minus, then a field with its value, words in quotation marks, or a word. */
const termPattern = new RegExp(
  `(?<minus>-)?(?:(?<field>\\p{L}[\\p{L}_-]*)(?<mark>:(?:>=|<=|>|<|=)?|>=|<=|>|<|=)(?<value>(?:${quoted}|[^\\s"“”])*)|(?<phrase>${quoted})|(?<word>[^\\s"“”]+))`,
  'gu',
)

const bare = (text: string): string => text.replace(/^["“]|["”]$/gu, '').trim()
/** "sign?" asks for "sign". */
const withoutStops = (word: string): string => word.replace(/^[(‘']{1,3}|[)?!,;:.’']{1,3}$/gu, '')

/** Commas within quotation marks part nothing. */
const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`(?:${quoted}|[^,"“”])+`, 'gu'))].map(([value]) => bare(value)).filter((value) => value !== '')

const isField = (name: string): name is AskField => askFields.some((one) => one === name)

const problem = (what: string, why: string, fix: string): Problem => new Problem('ask/query', what, why, fix)

const fieldTerm = (name: string, mark: string, value: string, isNegated: boolean): FieldTerm => {
  const field = name.toLowerCase()
  const written = `${name}${mark}${value}`
  if (!isField(field))
    throw problem(
      written,
      `there is no field "${name}"`,
      `Fields are ${askFields.join(', ')}. To look for the words as they stand, put them in quotation marks: "${written}".`,
    )
  const sign = mark.replace(':', '')
  const comparison = comparisons.find((one) => one === sign) ?? '='
  if (comparison !== '=' && field !== 'amount')
    throw problem(written, `${sign} is for amounts only`, `Write ${field}:${value}; of days since: and until: are the bounds.`)
  const values = valuesIn(value)
  if (values.length === 0)
    throw problem(written, `nothing stands after ${field}${mark}`, `Write it as ${exampleOf(field)}, without a blank.`)
  return { field, values, comparison, isNegated }
}

const examples: Readonly<Record<AskField, string>> = {
  agent: 'agent:UZB',
  recipient: 'recipient:Boeing',
  party: 'party:"European Union"',
  by: 'by:Tokayev',
  kind: 'kind:commitment',
  type: 'type:purchase',
  factuality: 'factuality:planned',
  material: 'material:tungsten',
  sector: 'sector:mining',
  place: 'place:Astana',
  document: 'document:readout.md',
  status: 'status:open',
  verdict: 'verdict:disputed',
  since: 'since:2025',
  until: 'until:2025-11-06',
  amount: 'amount>1bn',
}
export const exampleOf = (field: AskField): string => examples[field]

const looksLikeField = (name: string, mark: string): boolean => mark.startsWith(':') || name.toLowerCase() === 'amount'

/** Throws Problem `ask/query`. Order is kept; nothing asked for is a Problem too. */
export const parseQuery = (text: string): AskQuery => {
  const marks = text.match(/"/g)?.length ?? 0
  if (marks % 2 === 1) throw problem(text, 'a quotation mark is not closed', 'Close it, or leave it out.')
  const fields: FieldTerm[] = []
  const words: WordTerm[] = []
  for (const { groups = {} } of text.matchAll(termPattern)) {
    const { minus, field, mark = '', value = '', phrase, word } = groups
    const isNegated = minus !== undefined
    if (field !== undefined && looksLikeField(field, mark)) fields.push(fieldTerm(field, mark, value, isNegated))
    else {
      const plain = phrase === undefined ? withoutStops(word ?? `${field ?? ''}${mark}${value}`) : bare(phrase)
      if (plain !== '' && plain !== '-') words.push({ text: plain, isPhrase: /\s/u.test(plain), isNegated })
    }
  }
  if (fields.length + words.length === 0)
    throw problem(
      'an empty question',
      'nothing is asked for',
      'Write words, or fields: agent:UZB kind:commitment material:tungsten since:2025.',
    )
  return { fields, words }
}
