/** Watch: what changed between two states of a record. In: both corpora with their days. Out: new documents, items told for the first time or anew, verdicts that are others now, promises come due. */
import type { Claim } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict, VerdictName } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { type Judged, judge } from './judge.ts'

/** ISO day. */
export interface State {
  readonly corpus: Corpus
  readonly asOf: string
}

/** `changed`: another text at an address, or in a file, that was known before. */
export interface NewDocument {
  readonly document: string
  readonly documentId: string
  readonly published: string | null
  readonly outcome: 'new' | 'changed'
  readonly claims: number
}

/** `new`: told for the first time; `again`: by one document more. */
export interface NewClaims {
  readonly item: Item
  readonly outcome: 'new' | 'again'
  readonly claims: readonly RecordedClaim[]
}

export interface ChangedVerdict {
  readonly item: Item
  readonly aspect: Verdict['aspect']
  readonly from: readonly VerdictName[]
  readonly to: readonly Verdict[]
}

export interface ComeDue {
  readonly item: Item
  readonly due: string
  readonly status: VerdictName
  readonly because: string
}

export interface Changes {
  readonly documents: readonly NewDocument[]
  readonly claims: readonly NewClaims[]
  readonly verdicts: readonly ChangedVerdict[]
  readonly due: readonly ComeDue[]
}

const wordsOf = (claims: readonly Pick<Claim, 'kind' | 'type' | 'quote'>[]): string =>
  claims
    .map(({ kind, type, quote }) => JSON.stringify([kind, type, quote]))
    .toSorted()
    .join()

/** The document of the same address that tells the same already: a page with a clock or a list of news on it is no news each time. */
export const toldBefore = (corpus: Corpus, { url }: Pick<Document, 'url'>, claims: readonly Claim[]): Document | null => {
  if (url === null) return null
  const words = wordsOf(claims)
  return corpus.findLast((one) => one.document.url === url && wordsOf(one.claims.map(({ claim }) => claim)) === words)?.document ?? null
}

const newDocuments = (before: Corpus, after: Corpus): readonly NewDocument[] => {
  const known = new Set(before.map(({ document }) => document.id))
  const places = new Set(before.flatMap(({ document: { url, name } }) => [name, ...(url === null ? [] : [url])]))
  return after
    .filter(({ document }) => !known.has(document.id))
    .map(({ document: { id, name, url, published }, claims }) => ({
      document: name,
      documentId: id,
      published,
      outcome: places.has(name) || (url !== null && places.has(url)) ? ('changed' as const) : ('new' as const),
      claims: claims.length,
    }))
}

const claimIds = ({ claims }: Item): readonly string[] => claims.map(({ claim }) => claim.id)

/** The item that the same claims made before: its id can be another, once somebody is found to have told it earlier. */
const formerOf = ({ items }: Judged): ((item: Item) => Item | null) => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const byClaim = new Map(items.flatMap((item) => claimIds(item).map((claim) => [claim, item] as const)))
  return (item) => byId.get(item.id) ?? claimIds(item).flatMap((claim) => byClaim.get(claim) ?? [])[0] ?? null
}

const newClaims = (item: Item, former: Item | null): readonly NewClaims[] => {
  const known = new Set(former === null ? [] : claimIds(former))
  const claims = item.claims.filter(({ claim }) => !known.has(claim.id))
  return claims.length === 0 ? [] : [{ item, outcome: former === null ? 'new' : 'again', claims }]
}

const namesOf = (verdicts: readonly Verdict[], aspect: Verdict['aspect']): readonly VerdictName[] => [
  ...new Set(verdicts.filter((one) => one.aspect === aspect).map(({ verdict }) => verdict)),
]

const sameNames = (left: readonly VerdictName[], right: readonly VerdictName[]): boolean =>
  left.toSorted().join() === right.toSorted().join()

const changedVerdicts = (item: Item, before: readonly Verdict[], after: readonly Verdict[]): readonly ChangedVerdict[] =>
  [...new Set([...before, ...after].map(({ aspect }) => aspect))].flatMap((aspect) => {
    const [from, to] = [namesOf(before, aspect), namesOf(after, aspect)]
    const now = after.filter((one) => one.aspect === aspect && !from.includes(one.verdict))
    return sameNames(from, to) ? [] : [{ item, aspect, from, to: now.length > 0 ? now : after.filter((one) => one.aspect === aspect) }]
  })

/** Due after the one day and by the other. */
const comeDue = (item: Item, verdicts: readonly Verdict[], from: string, to: string): readonly ComeDue[] => {
  const status = verdicts.find(({ aspect }) => aspect === 'status')
  const isDue = item.due !== null && item.due > from && item.due <= to
  return isDue && status && item.due !== null ? [{ item, due: item.due, status: status.verdict, because: status.because }] : []
}

/** Each in the order in which it was first told; what came due by its day. A state before which nothing was known has no verdicts that changed. */
export const changesBetween = (before: State, after: State, world: World): Changes => {
  const [then, now] = [judge(before.corpus, world, before.asOf), judge(after.corpus, world, after.asOf)]
  const former = formerOf(then)
  const pairs = now.items.map((item) => ({ item, was: former(item), verdicts: now.verdicts.get(item.id) ?? [] }))
  return {
    documents: newDocuments(before.corpus, after.corpus),
    claims: pairs.flatMap(({ item, was }) => newClaims(item, was)),
    verdicts: pairs.flatMap(({ item, was, verdicts }) =>
      was === null ? [] : changedVerdicts(item, then.verdicts.get(was.id) ?? [], verdicts),
    ),
    due: pairs
      .flatMap(({ item, verdicts }) => comeDue(item, verdicts, before.asOf, after.asOf))
      .toSorted((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0)),
  }
}
