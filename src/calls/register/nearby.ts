/** Nearby: a change to some claims, worked out from these, their items and the likest others. In: the store, the claims, the world, a day. Out: the change to the register; what lies further off is seen by the next whole making. */
import type { RecordedClaim } from '../../record/item.ts'
import type { ClaimPlace, RegisterChange, RegisterEntry } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { StoredDocument } from '../../record/store/query.ts'
import type { RegisterMaker } from './made.ts'
import { rejectedPlace } from './places.ts'

/** Items compared with each claim. */
const NEIGHBOURS = 20
/** Of a document with very many claims the neighbours of the first are looked at. */
const MOST_CLAIMS = 100

const partiesOf = ({ claim: { agents, recipients } }: RecordedClaim): readonly string[] => [
  ...new Set([...agents, ...recipients].flatMap(({ id, states }) => [...(id === null ? [] : [id]), ...states])),
]

/** Kinds by which a promise may be told kept, besides its own. */
const kindsBeside = (kind: string): readonly string[] => (kind === 'commitment' ? ['meeting', 'measure', 'quantity'] : [])

const nearItems = async ({ register }: Store, claims: readonly RecordedClaim[]): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (const one of claims.slice(0, MOST_CLAIMS))
    for (const kind of [one.claim.kind, ...kindsBeside(one.claim.kind)]) {
      const limit = claims.length > 10 ? NEIGHBOURS / 4 : NEIGHBOURS
      for (const id of await register.near({ kind, parties: partiesOf(one), day: one.published, limit })) found.add(id)
    }
  return [...found]
}

/** What people decided stands in the claims already. */
async function* onePage(documents: readonly StoredDocument[], claims: readonly RecordedClaim[]) {
  yield { documents, claims }
}

const keyOf = (claims: readonly string[]): string => [...new Set(claims)].toSorted().join(' ')

const claimsIn = ({ places }: RegisterEntry): readonly string[] => places.map(({ claim }) => claim)

/** `touched`: ids of claims that are new, gone, or decided on. */
export const nearbyChange = async (
  store: Store,
  touched: readonly string[],
  make: RegisterMaker,
  { day, at }: { readonly day: string; readonly at: string },
): Promise<RegisterChange> => {
  const { register } = store
  const newest = await register.newest()
  const own = await store.decidedClaims(touched)
  const direct = await register.held({ claims: touched })
  const near = await register.held({ items: await nearItems(store, [...own.holding, ...own.rejected]) })
  const before = [...new Map([...direct, ...near].map((one) => [one.item, one])).values()]
  const ids = [...new Set([...touched, ...before.flatMap(({ claims }) => claims)])]
  const claims = await store.decidedClaims(ids)
  const documents = await register.documentsOf([...new Set(claims.holding.map(({ documentId }) => documentId))])
  const made = await make({ pages: onePage(documents, claims.holding), decisions: [], asOf: day })
  const entries: RegisterEntry[] = []
  for await (const entry of made.entries) entries.push(entry)
  // neighbours that stay as they were keep their verdicts, which rest on more than was looked at here
  const changed = new Set(direct.map(({ item }) => item))
  const was = new Map(before.map(({ item, claims: own }) => [item, keyOf(own)]))
  const isTouched = new Set([...touched, ...direct.flatMap((one) => one.claims)])
  const isNew = (entry: RegisterEntry): boolean =>
    changed.has(entry.row.id) || was.get(entry.row.id) !== keyOf(claimsIn(entry)) || claimsIn(entry).some((claim) => isTouched.has(claim))
  const written = entries.filter(isNew)
  const now = new Map(entries.map((entry) => [entry.row.id, keyOf(claimsIn(entry))]))
  const gone = before.filter(({ item, claims: held }) => now.get(item) !== keyOf(held)).flatMap((one) => one.claims)
  const scope = [...new Set([...isTouched, ...gone, ...written.flatMap(claimsIn)])]
  const inScope = new Set(scope)
  const loose = [...made.loose, ...claims.rejected.map(rejectedPlace)].filter(({ claim }: ClaimPlace) => inScope.has(claim))
  return { scope, entries: written, loose, made: { ...newest, day, madeAt: at, isWhole: false } }
}
