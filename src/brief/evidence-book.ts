/** What each cited claim may be quoted for. In: the documents and items of a brief. Out: for each claim the words, times and sums that a sentence citing it can rest on. */
import type { Claim, ClaimEntity, ClaimTime, Factuality } from '../reading/claim.ts'
import type { Evidence } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import { otherScript } from './actor-names.ts'
import type { BriefInput, Naming } from './brief-model.ts'
import { dayInWords } from './days.ts'
import { datedLabel, labelOf, type Teller, teller } from './item-line.ts'

export interface EvidenceText {
  /** Quote, the sentence it stands in, and the names of its actors where they stand in the text. */
  readonly words: string
  readonly times: readonly ClaimTime[]
  /** Value and unit of the claim's amount, for totals. */
  readonly amount: { readonly value: number; readonly unit: string } | null
  /** All values that the gate admitted for the claim, with both ends of a range or change: "three quarters" is 75 %. */
  readonly values: readonly { readonly value: number; readonly unit: string }[]
  /** ISO day or null: settles the year of "6 November", nothing else. */
  readonly published: string | null
  /** How the brief names the document, longest first: these words are no facts of the claim. */
  readonly labels: readonly string[]
  readonly factuality: Factuality
  /** Names under which the sources of an attributed claim may stand; empty for the document's own voice. */
  readonly toldBy: readonly string[]
}

export interface EvidenceBook {
  readonly asOf: string
  /** How many documents were read. */
  readonly documents: number
  readonly claims: ReadonlyMap<string, EvidenceText>
  readonly aliasesOf: Naming['aliasesOf']
}

const writtenName = (entity: ClaimEntity, text: string): readonly string[] =>
  entity.start !== null && entity.end !== null && text.slice(entity.start, entity.end).includes(entity.name) ? [entity.name] : []

/** Of a name in another script, the English one that our sentences have instead. */
const usualName = ({ id, name }: ClaimEntity, { nameOf }: Naming): readonly string[] =>
  id !== null && otherScript.test(name) ? [nameOf(id) ?? name] : []

const timesOf = ({ time, amount }: Claim): readonly ClaimTime[] => [time, amount?.from?.time, amount?.to?.time].flatMap((one) => one ?? [])

const valuesOf = ({ amount }: Claim): readonly { readonly value: number; readonly unit: string }[] =>
  amount === null
    ? []
    : [amount.value, amount.low, amount.from?.value, amount.to?.value].flatMap((value) =>
        value === undefined ? [] : { value, unit: amount.unit },
      )

const evidenceOf = (tell: Teller<Told>, claim: Claim, document: Document): EvidenceText => {
  const { text } = document
  const sentence = text.slice(Math.min(claim.sentence.start, claim.start), Math.max(claim.sentence.end, claim.end))
  const actors = [...claim.agents, ...claim.recipients, ...claim.attribution, ...(claim.place === null ? [] : [claim.place])]
  const toldBy = claim.attribution.flatMap((entity) => [
    entity.name,
    ...(entity.id === null ? [] : [tell.input.naming.nameOf(entity.id) ?? entity.name]),
  ])
  return {
    words: [sentence, ...actors.flatMap((actor) => [...writtenName(actor, text), ...usualName(actor, tell.input.naming)])].join(' ¶ '),
    times: timesOf(claim),
    amount: claim.amount === null ? null : { value: claim.amount.value, unit: claim.amount.unit },
    values: valuesOf(claim),
    published: document.published,
    labels: [
      datedLabel(tell, document),
      labelOf(tell, document),
      ...(document.publisher === null ? [] : [document.publisher]),
      document.name,
    ],
    factuality: claim.factuality,
    toldBy: toldBy.flatMap((name) => [name, ...tell.input.naming.aliasesOf(name)]),
  }
}

export type Told = Pick<BriefInput, 'documents' | 'naming'>

/** By claim id; claims whose document is not at hand are left out. */
export const evidenceTexts = (
  told: Told,
  recorded: readonly { readonly claim: Claim; readonly documentId: string }[],
): ReadonlyMap<string, EvidenceText> => {
  const tell = teller(told)
  const claims = new Map<string, EvidenceText>()
  for (const { claim, documentId } of recorded) {
    const document = tell.documents.get(documentId)
    if (document !== undefined) claims.set(claim.id, evidenceOf(tell, claim, document))
  }
  return claims
}

export const evidenceBook = (input: BriefInput): EvidenceBook => ({
  asOf: input.asOf,
  documents: input.documents.length,
  claims: evidenceTexts(input, [...input.items.flatMap((item) => item.claims), ...input.unsure]),
  aliasesOf: input.naming.aliasesOf,
})

/** A row's own words: its text, and who published it when. */
export const wordsOfRow = ({ text, source }: Extract<Evidence, { kind: 'row' }>): string => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(source.date) ? dayInWords(source.date) : ''
  return [text, source.title, source.publisher, source.date, day].join(' ¶ ')
}
