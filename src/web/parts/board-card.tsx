/** Board card: one promise in short. In: its row, whether it is chosen, what the keys do. Out: a card: who to whom, what, worth, due, sources. */
import { Link } from '@tanstack/react-router'
import type { FocusEventHandler } from 'react'
import type { ItemRow } from '../../record/register.ts'
import { Checkbox } from '../design/checkbox.tsx'
import { StatusBadge } from '../design/status-badge.tsx'
import styles from './board-card.module.css'
import { isStatus } from './item-status.ts'
import { capital, shortDay, sourcesText, typeWord, whomText, whoText, worthText } from './item-words.ts'

export interface BoardCardProps {
  readonly row: ItemRow
  readonly column: number
  readonly at: number
  readonly isFirst: boolean
  readonly isChosen: boolean
  /** In a column that is no status. */
  readonly showsStatus: boolean
  readonly onChoose: () => void
  readonly onFocus: FocusEventHandler
}

export const BoardCard = ({ row, column, at, isFirst, isChosen, showsStatus, onChoose, onFocus }: BoardCardProps) => {
  const [who, whom, worth] = [whoText(row), whomText(row), worthText(row)]
  const foot = [worth, row.due === null ? 'no date' : `due ${shortDay(row.due)}`, sourcesText(row)].filter((part) => part !== '')
  return (
    <li className={styles.card} data-chosen={isChosen || undefined}>
      <p className={styles.head}>
        <span className={styles.who}>
          {who === '' ? capital(typeWord(row.type)) : who}
          {whom === '' ? '' : ` → ${whom}`}
        </span>
        <Checkbox label={`Choose: ${row.line}`} bare checked={isChosen} onChange={onChoose} />
      </p>
      <Link
        to="/items/$id"
        params={{ id: row.id }}
        className={styles.line}
        title={row.line}
        data-card={`${column} ${at}`}
        tabIndex={isFirst ? 0 : -1}
        onFocus={onFocus}
      >
        {row.line}
      </Link>
      <p className={styles.foot}>
        {showsStatus && isStatus(row.status) ? <StatusBadge status={row.status} /> : null}
        <span>{foot.join(' · ')}</span>
      </p>
    </li>
  )
}
