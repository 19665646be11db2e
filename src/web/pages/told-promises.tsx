/** Told promises: what documents of the record tell as promised, and how it stands. In: counts by status, the first to fall due. Out: a row of counts and a table; each line opens its item. */

import { verdictMarks } from '../../brief/marks.ts'
import { dayText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Badge } from '../design/badge.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Wide } from './wide.tsx'

export type Promises = OutputOf<'stateTold'>['given']
type ItemRow = Promises['items'][number]

const isStatus = (value: string): value is keyof typeof verdictMarks => value in verdictMarks

const Status = ({ value, count }: { readonly value: string; readonly count?: number }) => {
  if (!isStatus(value)) return value
  const { word, path, tone } = verdictMarks[value]
  return (
    <Badge tone={tone} path={path}>
      {count === undefined ? word : `${count} ${word}`}
    </Badge>
  )
}

const Row = ({ row: { id, line, due, status, last, documents }, withDue }: { readonly row: ItemRow; readonly withDue: boolean }) => (
  <tr>
    <td className={facts.said}>
      <PageLink href={`/items/${encodeURIComponent(id)}`}>{line}</PageLink>
    </td>
    {withDue ? (
      <>
        <td className={facts.day}>{due === null ? <span className={facts.muted}>no day</span> : dayText(due)}</td>
        <td>{status === null ? null : <Status value={status} />}</td>
      </>
    ) : (
      <td className={facts.day}>{last === null ? <span className={facts.muted}>no day</span> : dayText(last)}</td>
    )}
    <td className={facts.number}>{documents}</td>
  </tr>
)

export interface ItemTableProps {
  readonly rows: readonly ItemRow[]
  readonly label: string
  /** What is due has a day and a status; else the day on which it was told last stands there. */
  readonly withDue?: boolean
}

export const ItemTable = ({ rows, label, withDue = true }: ItemTableProps) => (
  <Wide label={label}>
    {' '}
    <table className={facts.table}>
      <caption className={facts.unseen}>{label}</caption>
      <Columns names={['What', ...(withDue ? ['Due', 'Status'] : ['Told last']), 'Documents']} numbers={['Documents']} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} withDue={withDue} />
        ))}
      </tbody>
    </table>
  </Wide>
)

export interface ToldPromisesProps {
  readonly label: string
  readonly promises: Promises
  /** The board with the same filter. */
  readonly boardAddress: string
}

export const ToldPromises = ({ label, promises: { total, more, byStatus, items }, boardAddress }: ToldPromisesProps) => {
  if (total === 0) return <p className={`${facts.words} ${facts.muted}`}>{label}: none told in your documents.</p>
  return (
    <>
      <div className={facts.heading}>
        <strong>{label}</strong>
        {byStatus.map(({ value, items: count }) => (
          <Status key={value} value={value} count={count} />
        ))}
        <PageLink href={boardAddress}>
          {total === items.length && !more ? 'On the board' : `All ${more ? 'more than ' : ''}${total} on the board`}
        </PageLink>
      </div>
      <ItemTable rows={items} label={label} />
    </>
  )
}
