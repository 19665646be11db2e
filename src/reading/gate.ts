/** Gate: nothing passes without its words. In: claims of any reader. Out: those whose quote, amount, dates and names stand in the document, and the rejected with reasons. */
import { readAmounts } from '../language/amounts.ts'
import type { Document } from '../text/document.ts'
import { type Claim, type ClaimAmount, type ClaimEntity, claimSchema } from './claim.ts'

export interface Rejected {
  readonly reason: string
  readonly quote: string
  readonly rule: string
}

export interface Admission {
  readonly admitted: readonly Claim[]
  readonly rejected: readonly Rejected[]
}

const digitsOf = (value: number): string =>
  String(Math.round(value * 1e6) / 1e6)
    .replace(/0+$/, '')
    .replace('.', '')

/** "210 trillion cubic feet" in cubic metres: the words read anew give the same amount. */
const isConverted = ({ text, value, unit }: ClaimAmount): boolean =>
  readAmounts(text).some((amount) => amount.unit === unit && Math.abs(amount.value - value) <= 1e-6 * Math.abs(value))

/** The figure's leading digits must stand in the words that it cites ("$8.5 billion" has 85), be spelled out there, or follow from its unit. */
const amountIsWritten = (claim: Claim): boolean => {
  if (!claim.amount) return true
  const text = claim.amount.text
  if (!/\d/.test(text)) return text.length > 0
  const written = text.replace(/[\s,.'’]/g, '')
  const isThere = digitsOf(claim.amount.value)
    .slice(0, 3)
    .split('')
    .every((digit) => written.includes(digit))
  return isThere || isConverted(claim.amount)
}

const nameIsWritten = (document: Document, entity: ClaimEntity): boolean =>
  entity.start === null || entity.end === null || document.text.slice(entity.start, entity.end).length > 0

const reasonAgainst = (document: Document, claim: Claim): string | null => {
  const parsed = claimSchema.safeParse(claim)
  if (!parsed.success) return `not a claim: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`
  if (claim.end <= claim.start || claim.end > document.text.length) return 'the quote lies outside the text'
  if (document.text.slice(claim.start, claim.end) !== claim.quote) return 'the quote is not in the text at its place'
  if (claim.start < claim.sentence.start || claim.end > claim.sentence.end) return 'the quote reaches beyond its sentence'
  const sentence = document.text.slice(claim.sentence.start, claim.sentence.end)
  if (claim.amount && !sentence.includes(claim.amount.text)) return 'the amount is not in the sentence'
  if (!amountIsWritten(claim)) return 'the amount does not follow from its words'
  if (claim.time && claim.time.text.length > 0 && !document.text.includes(claim.time.text)) return 'the date is not in the text'
  const entities = [...claim.agents, ...claim.recipients, ...claim.attribution, ...(claim.place ? [claim.place] : [])]
  const unwritten = entities.find((entity) => !nameIsWritten(document, entity) || !document.text.includes(entity.name))
  if (unwritten) return `the name "${unwritten.name}" is not in the text`
  return null
}

/** Never repairs: a claim passes as it is or is listed with the reason. Running it twice changes nothing. */
export const admit = (document: Document, claims: readonly Claim[]): Admission => {
  const admitted: Claim[] = []
  const rejected: Rejected[] = []
  for (const claim of claims) {
    const reason = reasonAgainst(document, claim)
    if (reason === null) admitted.push(claim)
    else rejected.push({ reason, quote: String(claim.quote), rule: String(claim.rule) })
  }
  return { admitted, rejected }
}
