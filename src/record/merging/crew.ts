/** Crew [edge]: merging on several cores. In: claims, how many threads. Out: the items that mergeClaims gives, in the same order: kinds never meet, so each is merged in a thread. */
import { availableParallelism, totalmem } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Item, RecordedClaim } from '../item.ts'
import { itemsOfGroups, type MergeOptions, toldByKind } from '../merge.ts'
import { mergeKind } from './merge-kind.ts'
import type { Told } from './unit.ts'

/** A thread of the crew broke off. */
export class MergingCrewError extends Error {
  override readonly name = 'MergingCrewError'
}

const CREW = 'chancery/merging'
/** A message of all claims of a kind would take as much memory again. */
const AT_ONCE = 10_000

type Asked = { readonly is: 'told'; readonly told: readonly Told[] } | { readonly is: 'merge' }

/** Groups as numbers of what was told, each after its size. */
type Answer = { readonly is: 'groups'; readonly groups: Int32Array } | { readonly is: 'error'; readonly why: string }

const packed = (groups: readonly (readonly Told[])[], told: readonly Told[]): Int32Array => {
  const numbers = new Map(told.map((one, number) => [one, number]))
  const list = new Int32Array(told.length + groups.length)
  let at = 0
  for (const group of groups) {
    list[at++] = group.length
    for (const one of group) list[at++] = numbers.get(one) ?? -1
  }
  return list
}

const unpacked = (list: Int32Array, told: readonly Told[]): readonly (readonly Told[])[] => {
  const groups: (readonly Told[])[] = []
  for (let at = 0; at < list.length; at += 1 + (list[at] ?? 0))
    groups.push([...list.subarray(at + 1, at + 1 + (list[at] ?? 0))].flatMap((number) => told[number] ?? []))
  return groups
}

/** In the thread: all that is told of one kind, then the word to merge it. */
const work = (answer: (answer: Answer) => void): ((asked: Asked) => void) => {
  let told: Told[] = []
  return (asked) => {
    try {
      if (asked.is === 'told') for (const one of asked.told) told.push(one)
      else {
        const groups = packed(mergeKind(told), told)
        told = []
        answer({ is: 'groups', groups })
      }
    } catch (error) {
      answer({ is: 'error', why: error instanceof Error ? error.message : String(error) })
    }
  }
}

if (!isMainThread && workerData?.crew === CREW)
  parentPort?.on(
    'message',
    work((answer) => parentPort?.postMessage(answer)),
  )

/** What no comparison looks at stays behind. */
const slim = ({ recorded, ...told }: Told): Told => ({
  ...told,
  recorded: { ...recorded, claim: { ...recorded.claim, sectors: [], sentence: { start: 0, end: 0 }, reader: '', rule: '' } },
})

const mergeIn = (worker: Worker, told: readonly Told[]): Promise<readonly (readonly Told[])[]> =>
  new Promise((resolve, reject) => {
    const failed = (why: unknown): void =>
      reject(new MergingCrewError(`a thread that merges broke off: ${why instanceof Error ? why.message : why}`))
    worker.removeAllListeners()
    worker.on('error', failed)
    worker.on('exit', (code) => failed(`it ended with ${code}`))
    worker.on('message', (answer: Answer) => (answer.is === 'groups' ? resolve(unpacked(answer.groups, told)) : failed(answer.why)))
    const ask = (asked: Asked): void => worker.postMessage(asked)
    for (let at = 0; at < told.length; at += AT_ONCE) ask({ is: 'told', told: told.slice(at, at + AT_ONCE).map(slim) })
    ask({ is: 'merge' })
  })

/** Half of the machine's memory at most, in all; what is not needed is not taken. */
const openHand = (threads: number): Worker =>
  new Worker(new URL(import.meta.url), {
    workerData: { crew: CREW },
    resourceLimits: { maxOldGenerationSizeMb: Math.max(2048, Math.floor(totalmem() / 2 ** 21 / threads)) },
  })

/** Laws: the number of threads changes nothing; see mergeClaims. More than there are kinds are of no use. */
export const mergeInThreads = async (
  claims: readonly RecordedClaim[],
  { threads = availableParallelism(), ...options }: MergeOptions & { readonly threads?: number } = {},
): Promise<readonly Item[]> => {
  const waiting = toldByKind(claims, options).toSorted((a, b) => b.length - a.length)
  const hands = Array.from({ length: Math.min(threads, waiting.length) }, () => openHand(threads))
  const groups: (readonly Told[])[] = []
  try {
    await Promise.all(
      hands.map(async (hand) => {
        for (let told = waiting.shift(); told !== undefined; told = waiting.shift())
          for (const group of await mergeIn(hand, told)) groups.push(group)
      }),
    )
  } finally {
    for (const hand of hands) hand.removeAllListeners()
    await Promise.all(hands.map((hand) => hand.terminate()))
  }
  return itemsOfGroups(groups)
}
