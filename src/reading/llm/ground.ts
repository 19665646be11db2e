/** Ground: a claim as a model told it, held to the document. In: the claim, the window that the model saw. Out: the claim with exact offsets, or the reason why it is none. Nothing is mended. */
import { readOrdinals } from '../../language/numbers.ts'
import { type Document, quoteAt, type Span } from '../../text/document.ts'
import { findGazetteerNames } from '../../world/names-index.ts'
import { findTerms, type TermSpan } from '../../world/terms.ts'
import type { World } from '../../world/world.ts'
import type { ClaimDraft, ClaimEntity } from '../claim.ts'
import { claimTypeOf } from '../claim-types.ts'
import type { Rejected } from '../gate.ts'
import { headingOf, type Stretch } from '../stretches.ts'
import { readTold, type ToldActor, type ToldClaim } from './answer.ts'
import { asciiDigits } from './figures.ts'
import { type Comparable, comparable, findWords } from './find-words.ts'
import { groundAmount } from './ground-amount.ts'
import { groundName, type NameContext } from './ground-names.ts'
import { groundTime } from './ground-time.ts'

/** What all windows of one document share. */
export interface GroundContext extends NameContext {
  readonly stretches: readonly Stretch[]
  /** Which reader, with its version and model. */
  readonly reader: string
}

export type Grounded = { readonly draft: ClaimDraft } | { readonly rejected: Rejected }

/** How often such a claim is right hangs on the model, which nobody here has measured: above unsure, below every measured rule. */
export const LLM_CONFIDENCE = 0.6
export const LLM_RULE = 'llm'

export const groundContext = (document: Document, world: World, stretches: readonly Stretch[], reader: string): GroundContext => ({
  document,
  world,
  stretches,
  reader,
  names: findGazetteerNames(world, document.text, document.published),
})

type Fault = { readonly fault: string }
const isFault = (value: object): value is Fault => 'fault' in value

const materialsOf = (
  { world, document }: GroundContext,
  words: Span,
  sentence: Span,
  { materials, gloss }: ToldClaim,
): Fault | string[] => {
  const slugsIn = (text: string): string[] => findTerms(world.materialTerms, text).map(({ slug }: TermSpan) => slug)
  const isEnglish = document.language === 'en'
  // of another language we know no words for materials: the English of the quote has to name them
  const evident = new Set(slugsIn(isEnglish ? quoteAt(document, sentence) : (gloss ?? '')))
  const told = materials.map((material) => ({
    material,
    slugs: evident.has(material) ? [material] : slugsIn(material.replaceAll('-', ' ')),
  }))
  const missing = told.find(({ slugs }) => !slugs.some((slug) => evident.has(slug)))
  if (missing) return { fault: `the material "${missing.material}" is not in the sentence` }
  const own = isEnglish ? slugsIn(quoteAt(document, words)) : []
  return [...new Set([...told.flatMap(({ slugs }) => slugs.filter((slug) => evident.has(slug))), ...own])]
}

const sectorsOf = ({ world, document }: GroundContext, words: Span, { gloss }: ToldClaim): string[] => {
  const text = document.language === 'en' ? quoteAt(document, words) : (gloss ?? '')
  return [...new Set(findTerms(world.sectorTerms, text).map(({ slug }) => slug))]
}

const ordinalFault = ({ document }: GroundContext, sentence: Span, { ordinal, gloss }: ToldClaim): Fault | null => {
  if (ordinal === null) return null
  const text = quoteAt(document, sentence)
  const isWritten =
    document.language === 'en'
      ? readOrdinals(text).some(({ n }) => n === ordinal.n)
      : new RegExp(`(?<!\\d)${ordinal.n}(?!\\d)`).test(asciiDigits(text)) || readOrdinals(gloss ?? '').some(({ n }) => n === ordinal.n)
  return isWritten ? null : { fault: 'the ordinal is not in the sentence' }
}

const MOST_GLOSS = 600

/** Our own voice needs no translation, and a gloss is one line. */
const glossOf = ({ document }: GroundContext, { gloss }: ToldClaim): { readonly gloss?: string } => {
  const line = gloss?.replace(/\s+/g, ' ').trim().slice(0, MOST_GLOSS) ?? ''
  return document.language === 'en' || line === '' ? {} : { gloss: line }
}

/** The claim as read at one place where its quote stands. */
const groundAt = (context: GroundContext, window: Span, told: ToldClaim, words: Span): Fault | ClaimDraft => {
  const { document, stretches, reader } = context
  const type = claimTypeOf(told.kind, told.type)
  if (!type) return { fault: `${told.kind}/${told.type} is no type of claim` }
  const stretch = stretches.find(({ start, end }) => words.start >= start && words.end <= end)
  if (!stretch) return { fault: 'the quote reaches beyond its sentence' }
  const sentence = { start: stretch.start, end: stretch.end }
  const heading = headingOf(document, stretch)
  const evidence = heading && heading.end <= sentence.start ? [sentence, heading] : [sentence]
  const named = (actors: readonly ToldActor[]): Fault | ClaimEntity[] => {
    const entities: ClaimEntity[] = []
    for (const actor of actors) {
      const grounded = groundName(context, evidence, window, actor)
      if (isFault(grounded)) return grounded
      entities.push(grounded.entity)
    }
    return entities
  }
  const agents = named(told.agents)
  if (isFault(agents)) return agents
  const recipients = named(told.recipients)
  if (isFault(recipients)) return recipients
  const attribution = named(told.attribution)
  if (isFault(attribution)) return attribution
  const places = named(told.place ? [told.place] : [])
  if (isFault(places)) return places
  const amount = told.amount ? groundAmount(document, sentence, told.amount) : { amount: null }
  if (isFault(amount)) return amount
  const time = told.time ? groundTime(document, sentence, told.time) : { time: null }
  if (isFault(time)) return time
  const materials = materialsOf(context, words, sentence, told)
  if (!Array.isArray(materials)) return materials
  const ordinal = ordinalFault(context, sentence, told)
  if (ordinal) return ordinal
  return {
    kind: type.kind,
    type: type.type,
    plover: type.plover,
    agents,
    recipients,
    sectors: sectorsOf(context, words, told),
    materials,
    amount: amount.amount,
    time: time.time,
    place: places[0] ?? null,
    ordinal: told.ordinal,
    factuality: told.factuality,
    attribution,
    start: words.start,
    end: words.end,
    quote: quoteAt(document, words),
    sentence,
    confidence: LLM_CONFIDENCE,
    reader,
    rule: LLM_RULE,
    ...glossOf(context, told),
  }
}

const MOST_QUOTE_SHOWN = 300

const rejected = (reason: string, quote: string): Grounded => ({
  rejected: { reason, quote: quote.slice(0, MOST_QUOTE_SHOWN), rule: LLM_RULE },
})

/** The window's text in the form in which quotes are looked for: made once a window. */
export const windowWords = ({ document }: GroundContext, window: Span): Comparable => comparable(quoteAt(document, window), window.start)

/** Of several places with the same words, the first at which all the rest holds. */
export const groundTold = (context: GroundContext, window: Span, words: Comparable, given: unknown): Grounded => {
  const told = readTold(given)
  if ('fault' in told) return rejected(told.fault, told.quote)
  const { claim } = told
  const places = findWords(words, claim.quote)
  let first: string | null = null
  for (const place of places) {
    const draft = groundAt(context, window, claim, place)
    if (!isFault(draft)) return { draft }
    first ??= draft.fault
  }
  return rejected(first ?? 'the quote is not in the text', claim.quote)
}
