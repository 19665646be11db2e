/** Use edits: what a person does to a draft on its page. In: the draft under hand. Out: the edits, where the caret stands, and which block is to have the focus. */
import { useRef, useState } from 'react'
import {
  addBlock,
  citeIn,
  mergeIn,
  moveBy,
  moveTo,
  removeBlock,
  removeNote,
  setKind,
  setText,
  splitBlock,
} from '../../../brief/draft-edit.ts'
import { settle } from '../../../brief/draft-settle.ts'
import { announce } from '../../announce.tsx'
import { ask, DeskProblem } from '../../client.ts'
import { say } from '../../design/toast.tsx'
import type { Edits, TextPlace } from './edits.ts'
import type { Checked } from './use-check.ts'
import type { DraftDesk } from './use-draft.ts'

const wrong = (error: unknown): void => say(error instanceof DeskProblem ? error.message : String(error), { wrong: true })

const steady = (latest: { readonly current: Edits | null }): Edits => ({
  text: (...given) => latest.current?.text(...given),
  split: (...given) => latest.current?.split(...given),
  move: (...given) => latest.current?.move(...given),
  moveTo: (...given) => latest.current?.moveTo(...given),
  kind: (...given) => latest.current?.kind(...given),
  remove: (...given) => latest.current?.remove(...given),
  removeNote: (...given) => latest.current?.removeNote(...given),
  settle: (...given) => latest.current?.settle(...given),
  place: (...given) => latest.current?.place(...given),
  cite: () => latest.current?.cite(),
  leave: () => latest.current?.leave(),
  focused: () => latest.current?.focused(),
})

/** The list of items takes the focus back from the text. */
const focusItems = (): void => document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()

export const useEdits = ({ draft, change, undo }: DraftDesk, check: Checked) => {
  const [place, setPlace] = useState<TextPlace | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [isCiting, setCiting] = useState(false)
  const placeOf = (id: string | undefined): number => draft.blocks.findIndex((block) => block.id === id)
  /** Behind the block in which one wrote last, else at the end. */
  const nextPlace = (): number => {
    const at = placeOf(place?.block)
    return at < 0 ? draft.blocks.length : at + 1
  }
  /** Where an edit makes a block, its id is known before. */
  const made = (make: (now: typeof draft) => { readonly draft: typeof draft; readonly id: string }): void => {
    setWanted(make(draft).id)
    change((now) => make(now).draft)
  }
  const latest = useRef<Edits | null>(null)
  // the same functions at every key: they do what the ones of now do
  const [edits] = useState(() => steady(latest))
  latest.current = {
    text: (id, note, text) => change((now) => setText(now, id, note, text), `${id} ${note}`),
    split: (id, offset) => made((now) => splitBlock(now, id, offset)),
    move: (id, by) => {
      change((now) => moveBy(now, id, by))
      setWanted(id)
      announce(`Block ${Math.min(draft.blocks.length, Math.max(1, placeOf(id) + 1 + by))} of ${draft.blocks.length}`)
    },
    moveTo: (id, to) => change((now) => moveTo(now, id, to)),
    kind: (id, kind) => change((now) => setKind(now, id, kind)),
    remove: (id) => {
      setWanted(draft.blocks[Math.max(0, placeOf(id) - 1)]?.id ?? null)
      change((now) => removeBlock(now, id))
      say('The block was taken away.', { undo })
    },
    removeNote: (id, note) => change((now) => removeNote(now, id, note)),
    settle: (warning, choice) => {
      check.settle(warning.id)
      change((now) => settle(now, warning, choice))
    },
    place: setPlace,
    cite: () => setCiting(true),
    leave: focusItems,
    focused: () => setWanted(null),
  }
  const addItem = async ({ id, line }: { readonly id: string; readonly line: string }): Promise<void> => {
    try {
      const part = await ask('draftItem', { id })
      const at = nextPlace()
      change((now) => mergeIn(now, Math.min(at, now.blocks.length), part))
      setPlace({ block: mergeIn(draft, at, part).blocks[at]?.id ?? '', note: null, offset: 0 })
      announce(`Added: ${line}`)
    } catch (error) {
      wrong(error)
    }
  }
  const cite = async (claim: string): Promise<void> => {
    setCiting(false)
    if (place === null) return
    try {
      const part = await ask('draftClaim', { id: claim })
      change((now) => citeIn(now, place.block, place.note, place.offset, part))
      setWanted(place.block)
    } catch (error) {
      wrong(error)
    }
  }
  return {
    edits,
    place,
    wanted,
    isCiting,
    stopCiting: () => setCiting(false),
    cite,
    addItem,
    add: (kind: 'heading' | 'text') => made((now) => addBlock(now, kind === 'text' ? nextPlace() : now.blocks.length, kind)),
    write: () => setWanted(place?.block ?? draft.blocks.at(-1)?.id ?? null),
  }
}
