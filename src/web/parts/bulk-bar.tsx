/** Bulk bar: what can be done with the items that are chosen. In: their rows. Out: a bar at the foot of the list; each act asks for its reason, says what it would change, and can be undone. */
import { useState } from 'react'
import { countText } from '../../checks/wording.ts'
import type { ItemRow } from '../../record/register.ts'
import { Button } from '../design/button.tsx'
import { useKeys } from '../keys.ts'
import styles from './bulk-bar.module.css'
import { type BulkAct, BulkDialog } from './bulk-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'

export interface BulkBarProps {
  readonly rows: readonly ItemRow[]
  readonly onClear: () => void
}

export const BulkBar = (props: BulkBarProps) => (props.rows.length === 0 ? null : <Bar {...props} />)

const Bar = ({ rows, onClear }: BulkBarProps) => {
  const [act, setAct] = useState<BulkAct | 'remind' | null>(null)
  const isMany = rows.length > 1
  useKeys('Chosen items', [
    { keys: ['a'], words: 'Confirm those chosen', run: () => setAct('confirm') },
    { keys: ['r'], words: 'Reject those chosen', run: () => setAct('reject') },
    { keys: ['e'], words: 'Set a field of those chosen', run: () => setAct('correct') },
    ...(isMany ? [{ keys: ['m'], words: 'Merge those chosen', run: () => setAct('merge') }] : []),
    { keys: ['n'], words: 'Set a reminder for those chosen', run: () => setAct('remind') },
  ])
  const ids = rows.map(({ id }) => id)
  const about = rows.length === 1 ? (rows[0]?.line ?? '') : `${rows.length} items are chosen.`
  const close = (): void => setAct(null)
  return (
    <section className={styles.bar} aria-label="Chosen items">
      <strong>{countText(rows.length, 'item')} chosen</strong>
      <Button small icon="check" kbd="a" onClick={() => setAct('confirm')}>
        Confirm
      </Button>
      <Button small icon="close" kbd="r" onClick={() => setAct('reject')}>
        Reject
      </Button>
      <Button small icon="edit" kbd="e" onClick={() => setAct('correct')}>
        Set a field
      </Button>
      <Button small icon="merge" kbd="m" disabled={!isMany} onClick={() => setAct('merge')}>
        Merge
      </Button>
      <Button small icon="bell" kbd="n" onClick={() => setAct('remind')}>
        Remind me
      </Button>
      <Button small look="bare" onClick={onClear}>
        Choose none
      </Button>
      {act === 'remind' ? (
        <RemindDialog items={ids} about={about} isDated={rows.some(({ due }) => due !== null)} onClose={close} onDone={onClear} />
      ) : act === null ? null : (
        <BulkDialog act={act} items={ids} onClose={close} onDone={onClear} />
      )}
    </section>
  )
}
