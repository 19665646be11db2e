/** Keeper: the register follows the record. In: a store, the world, the day. Out: a store whose decisions and readings show in lists at once; the whole is made anew when it is quiet, when the day changes, and at the start. */
import type { Decision } from '../../record/decision.ts'
import type { RegisterEntry, RegisterState } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { type Entries, makerHere, type RegisterMaker } from './made.ts'
import { counted, type Making, type MakingTold, tellMaking } from './making.ts'
import { nearbyChange } from './nearby.ts'

/** Of so few claims a decision waits for the whole. */
const FEW = 300
/** Of so few it is made in this thread: that takes less than to hand them to another. */
const VERY_FEW = 100
const VERY_FEW_DOCUMENTS = 5
/** Milliseconds between looks for what others wrote, and for a new day. */
const LOOK_MS = 60_000
const LEAST_QUIET_MS = 1000
/** What takes longer than this is not begun again at once when the record changed meanwhile. */
const LONG_MS = 5000
/** What a whole making takes, before one was measured. */
const A_CLAIM_MS = 1
/** Quiet lasts this many times as long as the last making took, so that a large record is not made anew all day. */
const QUIET = 20

/** So many are waited for before the first is written: while they are written, others may have to wait to read. */
const AT_HAND = 20_000

/** The first ones in memory, the rest as they come. */
const atHand = async (entries: Entries): Promise<Entries> => {
  const coming = Symbol.asyncIterator in entries ? entries[Symbol.asyncIterator]() : entries[Symbol.iterator]()
  const first: RegisterEntry[] = []
  for (let next = await coming.next(); next.done !== true; next = await coming.next()) {
    first.push(next.value)
    if (first.length >= AT_HAND) return { [Symbol.asyncIterator]: () => chained(first, coming) }
  }
  return first
}

async function* chained(first: readonly RegisterEntry[], rest: Iterator<RegisterEntry> | AsyncIterator<RegisterEntry>) {
  yield* first
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

export interface KeeperOptions {
  readonly store: Store
  readonly world: World
  /** The UTC day. */
  readonly today: () => string
  /** ISO time, UTC. */
  readonly now: () => string
  readonly make?: RegisterMaker
  /** Of what is near a decision: the whole may be under way meanwhile. */
  readonly makeNear?: RegisterMaker
  /** Lists are otherwise now. */
  readonly onChange?: () => void
  /** How far the making of the whole is, where it takes longer than a second; null when it is over. */
  readonly onMaking?: (making: Making | null) => void
  /** What broke off while nobody waited for it. */
  readonly onError?: (error: unknown) => void
}

export interface RegisterKeeper {
  /** The same store; what is decided and added through it shows in lists when the promise resolves. */
  readonly store: Store
  /** Resolves when the register is whole and of today, and nothing newer is in the record; of a large one that changes all the while, sooner. */
  readonly settled: () => Promise<void>
  /** Somebody else wrote to the record: lists follow when it is quiet. */
  readonly later: () => void
  /** Waits for what is being written; begins nothing more. */
  readonly close: () => Promise<void>
}

/** One after another; one that fails does not stop the next. */
const inTurn = (): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

export const keepRegister = ({ store, world, today, now, onChange, onMaking, onError, ...options }: KeeperOptions): RegisterKeeper => {
  const here = makerHere(world)
  const { make = here, makeNear = here }: Pick<KeeperOptions, 'make' | 'makeNear'> = options
  const { register } = store
  const writing = inTurn()
  const making = inTurn()
  let quiet: ReturnType<typeof setTimeout> | undefined
  let [lastTook, isClosed] = [0, false]

  const isBehind = async (state: RegisterState | null): Promise<boolean> => {
    if (state === null || !state.isWhole || state.day !== today() || state.madeBy !== register.version) return true
    const newest = await register.newest()
    return state.reading !== newest.reading || state.decision !== newest.decision
  }

  /** False where the record changed meanwhile: what came of it would be older than what the register shows. */
  const makeWhole = async (told: MakingTold): Promise<boolean> => {
    const began = performance.now()
    const [newest, day, size] = [await register.newest(), today(), await register.size()]
    const onPage = (done: number): void =>
      told.now(done < size ? { what: 'reading', share: done / size } : { what: 'comparing', share: null })
    const pages = counted(store.readThrough(), ({ documents }) => documents.length, onPage)
    const reading = { pages, decisions: await store.decisions(), asOf: day }
    const isSmall = ((await register.state())?.claims ?? 0) <= VERY_FEW && size <= VERY_FEW_DOCUMENTS
    const { entries, loose } = await (isSmall ? here(reading) : make(reading)).finally(() => {
      lastTook = performance.now() - began
    })
    told.now({ what: 'writing', share: null })
    const first = await atHand(entries)
    return writing(async () => {
      const after = await register.newest()
      if (isClosed || after.reading !== newest.reading || after.decision !== newest.decision) return false
      await register.write({ scope: null, entries: first, loose, made: { ...newest, day, madeAt: now(), isWhole: true } })
      onChange?.()
      return true
    })
  }

  const settled = (): Promise<void> =>
    making(async () => {
      while (!isClosed && (await isBehind(await register.state()))) {
        const told = tellMaking((making) => onMaking?.(making))
        if (!(await makeWhole(told).finally(told.end)) && lastTook > LONG_MS) return later()
      }
    }).catch((error: unknown) => {
      // whoever closes takes the record away from what is under way
      if (!isClosed) throw error
    })

  const later = (): void => {
    clearTimeout(quiet)
    if (isClosed) return
    const quietMs = Math.max(LEAST_QUIET_MS, QUIET * lastTook)
    quiet = setTimeout(() => void settled().catch((error: unknown) => onError?.(error)), quietMs)
    quiet.unref?.()
  }

  const touched = async (claims: readonly string[]): Promise<void> => {
    const state = await register.state()
    if (state === null || state.claims <= FEW) return settled()
    await writing(async () => register.write(await nearbyChange(store, claims, makeNear, { day: today(), at: now() })))
    onChange?.()
    if (lastTook === 0) lastTook = state.claims * A_CLAIM_MS
    later()
  }

  /** A decision names a claim as it was when it was made; its words lead to the one of today. */
  const claimsOf = async (decisions: readonly Decision[]): Promise<readonly string[]> => {
    const undone = decisions.some(({ decision }) => decision === 'undone') ? await store.decisions() : []
    const named = decisions.flatMap((one) => {
      const target = one.decision === 'undone' ? undone.find(({ id }) => id === one.undoes) : undefined
      return [one, ...(target === undefined ? [] : [target])].flatMap((each) => [each, ...('others' in each ? each.others : [])])
    })
    const found = await Promise.all([...new Set(named.map(({ documentId }) => documentId))].map((id) => register.claimsOf(id)))
    const there = found
      .flat()
      .filter(({ claim, documentId }) =>
        named.some(
          (one) => one.claim === claim.id || (one.documentId === documentId && one.quote === claim.quote && one.kind === claim.kind),
        ),
      )
    return [...new Set([...named.map(({ claim }) => claim), ...there.map(({ claim }) => claim.id)])]
  }

  const look = setInterval(async () => {
    try {
      if (await isBehind(await register.state())) later()
    } catch (error) {
      onError?.(error)
    }
  }, LOOK_MS)
  look.unref?.()

  const kept: Store = {
    ...store,
    decide: async (...decisions) => {
      const ids = await store.decide(...decisions)
      await touched(await claimsOf(decisions))
      return ids
    },
    addDocument: async (entry) => {
      const before = (await register.claimsOf(entry.document.id)).map(({ claim }) => claim.id)
      const outcome = await store.addDocument(entry)
      if (outcome !== 'unchanged') await touched([...before, ...entry.claims.map(({ id }) => id)])
      return outcome
    },
  }
  const close = async (): Promise<void> => {
    isClosed = true
    clearTimeout(quiet)
    clearInterval(look)
    await writing(async () => undefined)
  }
  return { store: kept, settled, later, close }
}
