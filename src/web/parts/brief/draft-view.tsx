/** Draft view: the blocks of a draft in order. In: the draft, faults, warnings, edits, which block has the focus. Out: the list, and what adds to its end. */
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

export const DraftView = ({ draft, faults, warnings, edits, wanted, current, onAdd }: DraftViewProps) => (
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
          faults={faults.filter((fault) => fault.block === block.id)}
          warnings={warnings.filter((warning) => warning.block === block.id)}
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
