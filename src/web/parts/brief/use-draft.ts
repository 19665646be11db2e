/** Use draft: a draft under a person's hands. In: the draft as the desk has it. Out: the draft of now, what changes it, undo and redo, and how it is kept. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Draft } from '../../../brief/draft.ts'
import { ask, type OutputOf } from '../../client.ts'
import { begun, changed, paused, redone, undone } from './history.ts'
import { type Keeping, openKeeper } from './keeper.ts'
import { forgetUnsent, holdUnsent, unsentOf } from './unsent.ts'

/** After so long without a key undo takes back a step of its own. */
const PAUSE_MS = 700

export interface DraftDesk {
  readonly id: string
  readonly draft: Draft
  /** `typing` names the field, for what is typed. */
  readonly change: (make: (draft: Draft) => Draft, typing?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly keeping: Keeping
  /** Changes with each version that is kept. */
  readonly version: number
  readonly keepMine: () => void
  readonly takeOther: () => void
  /** Words that this browser held from before were put back in. */
  readonly isFoundAgain: boolean
}

type Opened = OutputOf<'draft'>

/** What this browser holds was written after what the desk has, or beside it. */
const startOf = ({ id, draft, version }: Opened) => {
  const held = unsentOf(id)
  const isNew = held !== null && JSON.stringify(held.draft) !== JSON.stringify(draft)
  if (held !== null && !isNew) forgetUnsent(id)
  const history = isNew ? changed(begun(draft), held.draft) : begun(draft)
  const keeper = openKeeper({
    version: isNew ? held.after : version,
    sent: draft,
    send: (next, after, anyway) => ask('keepDraft', { id, draft: next, after, anyway }),
    hold: (after, next) => holdUnsent(id, after, next),
    forget: () => forgetUnsent(id),
  })
  return { history, keeper, isNew }
}

export const useDraft = (opened: Opened): DraftDesk => {
  const [{ history: first, keeper, isNew }] = useState(() => startOf(opened))
  const [history, setHistory] = useState(first)
  const keeping = useSyncExternalStore(keeper.listen, keeper.state)
  const version = useSyncExternalStore(keeper.listen, keeper.version)
  const { now: draft } = history
  useEffect(() => keeper.change(draft), [keeper, draft])
  // what was not kept yet when the page is left is kept then
  useEffect(() => () => [void keeper.keep(), keeper.close()].at(1) as undefined, [keeper])
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const state = keeper.state()
      if (state.is === 'unsent' && !state.held) event.preventDefault()
    }
    addEventListener('beforeunload', onLeave)
    return () => removeEventListener('beforeunload', onLeave)
  }, [keeper])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const change = useCallback<DraftDesk['change']>((make, typing) => {
    setHistory((history) => changed(history, make(history.now), typing ?? null))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHistory(paused), PAUSE_MS)
  }, [])
  const takeOther = async (): Promise<void> => {
    const other = await ask('draft', { id: opened.id })
    setHistory((history) => changed(history, other.draft))
    keeper.took(other.draft, other.version)
  }
  return {
    id: opened.id,
    draft,
    change,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: history.past.length > 0,
    canRedo: history.next.length > 0,
    keeping,
    version,
    keepMine: () => void keeper.keep(true),
    takeOther: () => void takeOther(),
    isFoundAgain: isNew,
  }
}
