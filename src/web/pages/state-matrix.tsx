/** State matrix: whom a state met, by power and year. In: rows of counts with how far each list is complete, which cell is open. Out: a table, each count a link to what it counts; a legend; the lists. */
import { daysText, spanText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import facts from './facts.module.css'
import styles from './matrix.module.css'
import { Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { StateLink } from './state-link.tsx'
import type { ContactKind } from './state-search.ts'
import { Wide } from './wide.tsx'

export type ContactRow = OutputOf<'state'>['contacts']['rows'][number]
type Cell = ContactRow['cells'][number]

export interface OpenCell {
  readonly power: string | undefined
  readonly kind: ContactKind | undefined
  readonly year: string | undefined
}

export const kindWords: Readonly<Record<ContactKind, string>> = {
  summits: 'summits',
  ministers: 'ministers',
  visits: 'visits',
  documents: 'in documents',
}

const coverageWords: Readonly<Record<Cell['coverage'], string>> = {
  complete: 'the list is complete',
  partial: 'the list is complete in part',
  none: 'no list is known to be complete',
}

const Count = ({ row, cell }: { readonly row: ContactRow; readonly cell: Cell }) => {
  const { count, coverage, year } = cell
  const isWhole = coverage === 'complete'
  if (count === 0)
    return (
      <span className={styles.nothing}>
        <span aria-hidden="true">{isWhole ? '0' : '–'}</span>
        <span className={facts.unseen}>{isWhole ? 'none' : `none on record; ${coverageWords[coverage]}`}</span>
      </span>
    )
  return (
    <StateLink
      change={{ power: row.power.id, kind: row.kind, year }}
      hash="contacts-open"
      label={`${row.power.name}, ${kindWords[row.kind]}, ${year}: ${isWhole ? '' : 'at least '}${count}; ${coverageWords[coverage]}`}
    >
      {isWhole ? null : <span className={styles.least}>≥</span>}
      {count}
    </StateLink>
  )
}

const MatrixRow = ({
  row,
  span,
  open,
}: {
  readonly row: ContactRow
  /** Rows of this power from here; 0 where the power was named above. */
  readonly span: number
  readonly open: OpenCell
}) => (
  <tr>
    {span === 0 ? null : (
      <th scope="rowgroup" rowSpan={span} className={styles.power}>
        <Party party={row.power} />
      </th>
    )}
    <th scope="row" className={styles.kind}>
      {kindWords[row.kind]}
    </th>
    {row.cells.map((cell) => (
      <td
        key={cell.year}
        className={styles.cell}
        data-coverage={cell.coverage}
        data-chosen={open.power === row.power.id && open.kind === row.kind && open.year === cell.year ? '' : undefined}
      >
        <Count row={row} cell={cell} />
      </td>
    ))}
    <td className={styles.total}>
      <StateLink
        change={{ power: row.power.id, kind: row.kind, year: null }}
        hash="contacts-open"
        label={`${row.power.name}, ${kindWords[row.kind]}, all years: ${row.total} on record`}
      >
        {row.total}
      </StateLink>
    </td>
  </tr>
)

/** "summits of C5+1: complete 1 November 2015 to 6 November 2025 (source)". */
const Lists = ({ rows }: { readonly rows: readonly ContactRow[] }) => {
  const lists = [...new Map(rows.flatMap((row) => row.lists.map((list) => [list.what, list] as const))).values()]
  if (lists.length === 0) return <p>No list behind these counts is known to be complete.</p>
  return (
    <details>
      <summary>Which lists are complete, and on whose word ({lists.length})</summary>
      <ul>
        {lists.map(({ what, spans }) => (
          <li key={what}>
            {what}:{' '}
            {spans.map(({ start, end, note, sources }, at) => (
              <span key={start}>
                {at === 0 ? '' : '; '}
                <Sourced sources={sources} {...(note === '' ? {} : { note })}>
                  {end.startsWith('9999') ? spanText(start, null) : daysText(start, end)}
                </Sourced>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

export const Legend = () => (
  <div className={styles.legend}>
    <span>
      <span className={styles.cell} data-coverage="complete">
        2
      </span>{' '}
      <span className={styles.cell} data-coverage="complete">
        0
      </span>
      complete list: so many, none
    </span>
    <span>
      <span className={styles.cell} data-coverage="partial">
        ≥2
      </span>{' '}
      <span className={styles.cell} data-coverage="partial">
        –
      </span>
      complete for part of the year, or some of the lists
    </span>
    <span>
      <span className={styles.cell}>≥2</span> <span className={styles.cell}>–</span>
      no list known to be complete: what is on record, nothing on record
    </span>
  </div>
)

const Years = ({ years }: { readonly years: readonly string[] }) => (
  <thead>
    <tr>
      <th scope="col" className={styles.power}>
        With
      </th>
      <th scope="col">What</th>
      {years.map((year) => (
        <th key={year} scope="col" className={styles.year}>
          {year}
        </th>
      ))}
      <th scope="col" className={styles.total}>
        On record
      </th>
    </tr>
  </thead>
)

export interface StateMatrixProps {
  readonly name: string
  readonly years: readonly string[]
  readonly rows: readonly ContactRow[]
  readonly rule: readonly string[]
  readonly open: OpenCell
}

export const StateMatrix = ({ name, years, rows, rule, open }: StateMatrixProps) => {
  const spanAt = (at: number): number => {
    const power = rows[at]?.power.id
    return rows[at - 1]?.power.id === power ? 0 : rows.filter((row) => row.power.id === power).length
  }
  return (
    <>
      <Wide label={`Contacts of ${name} by power and year`}>
        <table className={styles.matrix}>
          <caption className={facts.unseen}>Contacts of {name} by power and year</caption>
          <Years years={years} />
          <tbody>
            {rows.map((row, at) => (
              <MatrixRow key={`${row.power.id} ${row.kind}`} row={row} span={spanAt(at)} open={open} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Legend />
      <div className={facts.words}>
        {rule.map((one) => (
          <p key={one} className={facts.muted}>
            {one}
          </p>
        ))}
        <Lists rows={rows} />
      </div>
    </>
  )
}
