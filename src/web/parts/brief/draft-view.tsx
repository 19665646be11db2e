/** Draft view: the blocks of a draft in order. In: the draft, faults, warnings, edits, which block has the focus. Out: the list, and what adds to its end. */
import { useMemo, useRef } from 'react'
import type { Draft } from '../../../brief/draft.ts'
import type { DriftWarning } from '../../../brief/draft-drift.ts'
import type { DraftFault } from '../../../brief/draft-lint.ts'
import { Button } from '../../design/button.tsx'
import { Empty } from '../../design/empty.tsx'
import { BlockView } from './block-view.tsx'
import styles from './draft-view.module.css'
import type { Edits } from './edits.ts'

export interface DraftViewProps {
  readonly draft: Draft
  readonly faults: readonly DraftFault[]
  readonly warnings: readonly DriftWarning[]
  readonly edits: Edits
  readonly wanted: string | null
  readonly current: string | null
  readonly onAdd: (kind: 'heading' | 'text') => void
}

type OfBlock<One> = (id: string) => readonly One[]

const none: readonly never[] = []

/** The same list again where it says the same, so that a block is not drawn anew for what another has. */
const useByBlock = <One extends { readonly block: string }>(all: readonly One[]): OfBlock<One> => {
  const before = useRef<ReadonlyMap<string, readonly One[]>>(new Map())
  return useMemo(() => {
    const same = (id: string, list: readonly One[]): readonly One[] => {
      const kept = before.current.get(id)
      return kept !== undefined && JSON.stringify(kept) === JSON.stringify(list) ? kept : list
    }
    const grouped = new Map([...Map.groupBy(all, ({ block }) => block)].map(([id, list]) => [id, same(id, list)]))
    before.current = grouped
    return (id) => grouped.get(id) ?? none
  }, [all])
}

export const DraftView = ({ draft, faults, warnings, edits, wanted, current, onAdd }: DraftViewProps) => {
  const faultsOf = useByBlock(faults)
  const warningsOf = useByBlock(warnings)
  return (
    <div className={styles.draft}>
      {draft.blocks.length === 0 ? (
        <Empty title="Nothing written yet">
          <p>Choose items on the left with a, or begin with a heading or a paragraph of your own.</p>
        </Empty>
      ) : null}
      <ol className={styles.blocks} aria-label="Blocks of the brief">
        {draft.blocks.map((block, nth) => (
          <BlockView
            key={block.id}
            block={block}
            nth={nth}
            of={draft.blocks.length}
            sources={draft.sources}
            faults={faultsOf(block.id)}
            warnings={warningsOf(block.id)}
            edits={edits}
            isWanted={wanted === block.id}
            isCurrent={current === block.id}
          />
        ))}
      </ol>
      <div className={styles.add}>
        <Button icon="add" onClick={() => onAdd('text')} kbd="n">
          Paragraph
        </Button>
        <Button icon="add" onClick={() => onAdd('heading')}>
          Heading
        </Button>
      </div>
    </div>
  )
}
