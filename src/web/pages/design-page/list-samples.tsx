/** List samples: a table and a list of many rows, two columns. In: the theme. Out: one of each. */
import { useState } from 'react'
import type { DataColumn } from '../../design/data-columns.ts'
import { DataTable } from '../../design/data-table.tsx'
import { List } from '../../design/list.tsx'
import { Panel } from '../../design/panel.tsx'
import { Split } from '../../design/split.tsx'
import { StatusBadge, type StatusName } from '../../design/status-badge.tsx'
import styles from '../design.module.css'

interface Sample {
  readonly id: string
  readonly line: string
  readonly status: StatusName
  readonly due: string | null
  readonly sum: number
}

const statuses: readonly StatusName[] = ['open', 'due-soon', 'overdue', 'kept']

const samples: readonly Sample[] = Array.from({ length: 10_000 }, (_, at) => ({
  id: `sample-${at}`,
  line: `Promise number ${at + 1}, which a state gave to another in so many words`,
  status: statuses[at % statuses.length] ?? 'open',
  due: at % 5 === 0 ? null : `20${26 + (at % 9)}-0${1 + (at % 9)}-01`,
  sum: (at * 7919) % 10_000,
}))

const columns: readonly DataColumn<Sample>[] = [
  { id: 'line', head: 'Promise', value: ({ line }) => line, width: 10, grow: 1 },
  { id: 'status', head: 'Status', value: ({ status }) => status, cell: ({ status }) => <StatusBadge status={status} />, width: 6 },
  { id: 'due', head: 'Due', value: ({ due }) => due, width: 6, wideOnly: true },
  { id: 'sum', head: 'Million USD', value: ({ sum }) => sum, width: 7, align: 'end' },
]

const SampleList = ({ label }: { readonly label: string }) => {
  const [current, setCurrent] = useState(-1)
  return (
    <List label={label} items={samples} idOf={({ id }) => id} current={current} onCurrent={setCurrent} guess={28}>
      {({ line }) => line}
    </List>
  )
}

export const ListSamples = ({ theme }: { readonly theme: string }) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['sample-1']))
  return (
    <>
      <Panel title={`Table of 10,000 rows, ${theme}`} flush>
        <div className={styles.tall}>
          <DataTable
            label={`Promises, ${theme}`}
            columns={columns}
            rows={samples}
            idOf={({ id }) => id}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={() => undefined}
            fill
          />
        </div>
      </Panel>
      <Panel title={`List within two columns, ${theme}`} flush>
        <div className={styles.tall}>
          <Split
            name={`design-${theme}`}
            label={`Width of the list, ${theme}`}
            start={<SampleList label={`Promises one below the other, ${theme}`} />}
            end={<p className={styles.reading}>The bar between the columns moves by mouse and by arrows.</p>}
          />
        </div>
      </Panel>
    </>
  )
}
