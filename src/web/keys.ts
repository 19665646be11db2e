/** Keys: all that hold now, with their words; never while one types. In: a page's keys, by `useKeys`. Out: they run; `?` lists them. */
import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react'
import { keyName, matchKeys } from './key-match.ts'
import { isTyping, ownsKey } from './typing.ts'

export interface KeyBinding {
  /** Any of these; "g i" is one after the other. */
  readonly keys: readonly string[]
  /** What it does: "Accept the claim". */
  readonly words: string
  readonly run: () => void
  /** Holds while one types and over dialogs too: for keys with Ctrl alone. */
  readonly always?: boolean
}

export interface KeyGroup {
  /** "Review", "Everywhere". */
  readonly title: string
  readonly bindings: readonly KeyBinding[]
  /** The shell's: a page's keys come before them. */
  readonly everywhere: boolean
}

/** A second key counts for so long. */
const WAIT_MS = 1000

let groups: ReadonlyMap<string, KeyGroup> = new Map()
const listeners = new Set<() => void>()
let pressed: readonly string[] = []
let forget: ReturnType<typeof setTimeout> | undefined

const isFree = (event: KeyboardEvent, { always = false }: KeyBinding): boolean =>
  always ||
  !(
    isTyping(event.target) ||
    ownsKey(event.target, event.key) ||
    (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]') !== null)
  )

const onKeyDown = (event: KeyboardEvent): void => {
  const name = keyName(event)
  if (name === null || event.defaultPrevented || event.isComposing) return
  clearTimeout(forget)
  const free = [...groups.values()].flatMap(({ bindings }) => bindings).filter((binding) => isFree(event, binding))
  const match = matchKeys([...pressed, name], free)
  pressed = match.is === 'begun' ? [...pressed, name].slice(-1) : []
  if (match.is === 'begun')
    forget = setTimeout(() => {
      pressed = []
    }, WAIT_MS)
  if (match.is !== 'found') return
  event.preventDefault()
  match.binding.run()
}

const change = (next: ReadonlyMap<string, KeyGroup>): void => {
  // the same listener is never there twice
  if (next.size > 0) document.addEventListener('keydown', onKeyDown)
  else document.removeEventListener('keydown', onKeyDown)
  groups = new Map([...next].toSorted(([, a], [, b]) => Number(b.everywhere) - Number(a.everywhere)))
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** These keys hold while the part that calls it is shown. */
export const useKeys = (title: string, bindings: readonly KeyBinding[], everywhere = false): void => {
  const id = useId()
  const run = useEffectEvent((words: string) => bindings.find((binding) => binding.words === words)?.run())
  const names = JSON.stringify(bindings.map(({ keys, words, always }) => ({ keys, words, always })))
  useEffect(() => {
    const known: readonly Omit<KeyBinding, 'run'>[] = JSON.parse(names)
    const held = known.map((binding) => ({ ...binding, run: () => run(binding.words) }))
    change(new Map(groups).set(id, { title, bindings: held, everywhere }))
    return () => change(new Map([...groups].filter(([other]) => other !== id)))
  }, [id, title, names, everywhere])
}

/** All that hold now: what is nearest to the page first. */
export const useKeyGroups = (): readonly KeyGroup[] => {
  const now = useSyncExternalStore(listen, () => groups)
  return [...now.values()].reverse()
}
