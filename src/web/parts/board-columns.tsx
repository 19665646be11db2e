/** Board columns: promises by status, state, format, material or month. In: the board, which are chosen. Out: columns of cards; arrows move, Enter opens, x chooses. No card is dragged: a status rests on evidence. */
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ItemRow } from '../../record/register.ts'
import type { OutputOf } from '../client.ts'
import { StatusBadge } from '../design/status-badge.tsx'
import { isTyping } from '../typing.ts'
import { BoardCard } from './board-card.tsx'
import styles from './board-columns.module.css'
import { type CardPlace, stepTo } from './board-step.ts'
import { digits } from './digits.ts'
import { isStatus } from './item-status.ts'
import { capital, monthText } from './item-words.ts'
import type { CommitmentsSearch } from './page-searches.ts'

type Board = OutputOf<'board'>
type Column = Board['columns'][number]

/** What would bring a promise here: nobody puts it. */
const emptyWords: Readonly<Record<string, string>> = {
  overdue:
    'Overdue needs a later document that says it was not done, or a complete list that lacks it. A day that has passed is not enough.',
  'due-soon': 'Nothing falls due within 90 days.',
  open: 'Nothing is promised for later.',
  'partly-kept': 'Partly kept needs a later document that tells a part of it as done.',
  kept: 'Kept needs a later document, or a row of the record, that tells it as done.',
  superseded: 'Superseded needs a later document that promises the same for a later day.',
  lapsed: 'Lapsed needs a later document that withdraws it.',
  unverifiable: 'Here stands what is past its day and of which nothing was read since.',
}

const titleOf = ({ key, label }: Column, by: Board['by']): string =>
  by !== 'month' ? capital(label) : key === 'earlier' ? 'Earlier' : key === 'later' ? 'Later' : monthText(key)

/** The list with what the column holds, and with the other filters. */
const listSearch = (search: CommitmentsSearch, { narrow }: Column): CommitmentsSearch => {
  const { status, state, format, material, dueSince, dueUntil } = narrow
  const due = dueSince === undefined && dueUntil === undefined ? search.due : `${dueSince ?? ''}..${dueUntil ?? ''}`
  const lists = { status: status?.join(','), state: state?.join(','), format: format?.join(','), material: material?.join(',') }
  return {
    ...search,
    ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)),
    due,
    view: 'table',
    by: undefined,
  }
}

interface ColumnProps {
  readonly board: Board
  readonly column: Column
  readonly at: number
  readonly current: CardPlace
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (row: ItemRow) => void
  readonly onCurrent: (place: CardPlace) => void
  readonly search: CommitmentsSearch
}

const BoardColumn = ({ board, column, at, current, chosen, onChoose, onCurrent, search }: ColumnProps) => {
  const { key, total, rows } = column
  return (
    <section
      className={styles.column}
      data-empty={rows.length === 0 || undefined}
      aria-label={`${titleOf(column, board.by)}: ${total.count}${total.more ? ' or more' : ''}`}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>
          {board.by === 'status' && isStatus(key as never) ? <StatusBadge status={key as never} /> : titleOf(column, board.by)}
        </h2>
        <span className={styles.count}>
          {digits(total.count)}
          {total.more ? '+' : ''}
        </span>
      </header>
      {rows.length === 0 ? <p className={styles.empty}>{emptyWords[key] ?? 'Nothing is due then.'}</p> : null}
      <ul className={styles.cards}>
        {rows.map((row, place) => (
          <BoardCard
            key={row.id}
            row={row}
            column={at}
            at={place}
            isFirst={current.column === at && current.row === place}
            isChosen={chosen.has(row.id)}
            showsStatus={board.by !== 'status'}
            onChoose={() => onChoose(row)}
            onFocus={() => onCurrent({ column: at, row: place })}
          />
        ))}
      </ul>
      {total.count > rows.length || total.more ? (
        <Link to="/commitments" search={listSearch(search, column)} className={styles.all}>
          All {total.more ? 'of them' : digits(total.count)}
        </Link>
      ) : null}
    </section>
  )
}

export interface BoardColumnsProps {
  readonly board: Board
  readonly search: CommitmentsSearch
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

export const BoardColumns = ({ board, search, chosen, onChoose }: BoardColumnsProps) => {
  const box = useRef<HTMLDivElement>(null)
  const sizes = board.columns.map(({ rows }) => rows.length)
  const [place, setPlace] = useState<CardPlace | null>(null)
  const first = {
    column: Math.max(
      0,
      sizes.findIndex((size) => size > 0),
    ),
    row: 0,
  }
  const current = place !== null && place.row < (sizes[place.column] ?? 0) ? place : first
  const toggle = ({ id }: ItemRow): void =>
    onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (!(event.target instanceof Element) || event.target.closest('[data-card]') === null) return
    const row = board.columns[current.column]?.rows[current.row]
    const to = stepTo(event.key, current, sizes)
    if (to !== null) box.current?.querySelector<HTMLElement>(`[data-card="${to.column} ${to.row}"]`)?.focus()
    else if (event.key === 'x' && row !== undefined) toggle(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links of its cards
    <div ref={box} className={styles.board} onKeyDown={onKeyDown}>
      {board.columns.map((column, at) => (
        <BoardColumn
          key={column.key}
          board={board}
          column={column}
          at={at}
          current={current}
          chosen={chosen}
          onChoose={toggle}
          onCurrent={setPlace}
          search={search}
        />
      ))}
    </div>
  )
}
