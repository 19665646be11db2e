/** Block view: a block of a draft, edited where it stands. In: the block, its faults and warnings, what it may ask. Out: its words, notes, sources, and a handle to move it. */
import { type DragEvent, type KeyboardEvent, memo, useState } from 'react'
import type { Block, Draft } from '../../../brief/draft.ts'
import type { DriftWarning } from '../../../brief/draft-drift.ts'
import type { DraftFault } from '../../../brief/draft-lint.ts'
import { citedKeys } from '../../../brief/draft-text.ts'
import { IconButton } from '../../design/icon-button.tsx'
import { Menu, type MenuItem } from '../../design/menu.tsx'
import { BlockText } from './block-text.tsx'
import styles from './block-view.module.css'
import type { Edits } from './edits.ts'
import { SourceChips } from './source-chips.tsx'
import { WarningList } from './warning-list.tsx'

export interface BlockViewProps {
  readonly block: Block
  readonly nth: number
  readonly of: number
  readonly sources: Draft['sources']
  readonly faults: readonly DraftFault[]
  readonly warnings: readonly DriftWarning[]
  readonly edits: Edits
  /** The focus is to go here. */
  readonly isWanted: boolean
  readonly isCurrent: boolean
}

const kindWords = { heading: 'Heading', line: 'Line', text: 'Paragraph' } as const
const DRAGGED = 'text/x-chancery-block'

const menuOf = ({ block, nth, of, edits }: BlockViewProps): readonly (MenuItem | null)[] => {
  const { id, kind } = block
  const kinds = (['text', 'line', 'heading'] as const).map((one) => ({
    label: kindWords[one],
    chosen: one === kind,
    onSelect: () => edits.kind(id, one),
  }))
  return [
    { label: 'Move up', kbd: 'Alt+↑', disabled: nth === 0, onSelect: () => edits.move(id, -1) },
    { label: 'Move down', kbd: 'Alt+↓', disabled: nth === of - 1, onSelect: () => edits.move(id, 1) },
    null,
    ...kinds,
    null,
    { label: 'Take away', icon: 'trash', kbd: 'Alt+Delete', onSelect: () => edits.remove(id) },
  ]
}

/** Keys that hold in any text of the block. */
const onBlockKey = (event: KeyboardEvent, { block, edits }: BlockViewProps): boolean => {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) edits.move(block.id, event.key === 'ArrowUp' ? -1 : 1)
  else if (event.altKey && event.key === 'Delete') edits.remove(block.id)
  else if (event.key === 'Escape') edits.leave()
  else return false
  return true
}

const onTextKey = (event: KeyboardEvent, offset: number, props: BlockViewProps): boolean => {
  const { block, edits } = props
  if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) edits.split(block.id, offset)
  else if (event.key === 'Backspace' && block.text === '' && block.notes.length === 0) edits.remove(block.id)
  else return onBlockKey(event, props)
  return true
}

const handled = (event: KeyboardEvent, done: boolean): void => {
  if (!done) return
  event.preventDefault()
  event.stopPropagation()
}

const Notes = (props: BlockViewProps) => {
  const { block, nth, sources, faults, edits } = props
  const has = (key: string): boolean => sources[key] !== undefined
  return block.notes.map((text, note) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a note has no other name than its place
    <div key={note} className={styles.note}>
      <BlockText
        label={`Note ${note + 1} under block ${nth + 1}`}
        text={text}
        look="note"
        faults={faults.filter((fault) => fault.note === note)}
        has={has}
        onText={(next) => edits.text(block.id, note, next)}
        onPlace={(offset) => edits.place({ block: block.id, note, offset })}
        onKey={(event) => handled(event, event.key === 'Enter' || onBlockKey(event, props))}
        isWanted={false}
        onFocused={edits.focused}
      />
      <IconButton label={`Take away note ${note + 1}`} icon="close" onClick={() => edits.removeNote(block.id, note)} />
    </div>
  ))
}

const useDrop = ({ nth, edits }: BlockViewProps) => {
  const [isOver, setOver] = useState(false)
  const takes = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(DRAGGED)
  return {
    isOver,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        edits.moveTo(event.dataTransfer.getData(DRAGGED), nth)
      },
    },
  }
}

/** Drawn anew only when it is another: a draft has many, and one types in one. */
export const BlockView = memo((props: BlockViewProps) => {
  const { block, nth, sources, faults, warnings, edits, isWanted, isCurrent } = props
  const { isOver, target } = useDrop(props)
  const has = (key: string): boolean => sources[key] !== undefined
  const name = `${kindWords[block.kind]}, block ${nth + 1}`
  return (
    <li className={styles.block} data-over={isOver || undefined} data-current={isCurrent || undefined} data-kind={block.kind} {...target}>
      {/* the mouse drags it; keys move it by Alt and arrows, and the menu says so */}
      <span
        className={styles.handle}
        aria-hidden="true"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, block.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        ⠿
      </span>
      <div className={styles.words}>
        <BlockText
          label={name}
          text={block.text}
          look={block.kind}
          placeholder={block.kind === 'heading' ? 'Heading' : 'Write here; [1] cites source 1, Ctrl+. finds one'}
          faults={faults.filter(({ note }) => note === null)}
          has={has}
          onText={(text) => edits.text(block.id, null, text)}
          onPlace={(offset) => edits.place({ block: block.id, note: null, offset })}
          onKey={(event, offset) => handled(event, onTextKey(event, offset, props))}
          isWanted={isWanted}
          onFocused={edits.focused}
        />
        <Notes {...props} />
        <SourceChips keys={[...new Set([block.text, ...block.notes].flatMap(citedKeys))]} sources={sources} />
        <WarningList warnings={warnings} onSettle={edits.settle} />
      </div>
      <Menu trigger={<IconButton label={`More for block ${nth + 1}`} icon="more" />} items={menuOf(props)} />
    </li>
  )
})
