/** Item page: one event or commitment. In: its id in the address, of any time. Out: the sentence, the verdicts with what they rest on, who tells it, values side by side, timeline, decisions, history. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asking, type OutputOf } from '../client.ts'
import { Button } from '../design/button.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { Menu } from '../design/menu.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import { StatusBadge } from '../design/status-badge.tsx'
import { VerdictBadge } from '../design/verdict-badge.tsx'
import { useKeys } from '../keys.ts'
import { type BulkAct, BulkDialog } from '../parts/bulk-dialog.tsx'
import { DifferingValues } from '../parts/differing-values.tsx'
import { ItemDecisions } from '../parts/item-decisions.tsx'
import { ItemFacts } from '../parts/item-facts.tsx'
import { ItemHealth } from '../parts/item-health.tsx'
import { ItemHistory } from '../parts/item-history.tsx'
import { isStatus } from '../parts/item-status.ts'
import { ItemTimeline } from '../parts/item-timeline.tsx'
import { apartText, shortDay } from '../parts/item-words.ts'
import { RelatedItems } from '../parts/related-items.tsx'
import { RemindDialog } from '../parts/remind-dialog.tsx'
import { ReminderList } from '../parts/reminder-list.tsx'
import { Tellings } from '../parts/tellings.tsx'
import { VerdictCards } from '../parts/verdict-cards.tsx'
import styles from './item.module.css'

type View = OutputOf<'itemView'>

/** A promise made to several at once is one sentence and an item for each: a reminder is for all of them. */
const remindedOf = ({ row, related }: View): readonly string[] => [
  row.id,
  ...related.filter(({ why, row: one }) => why === 'same-words' && one.kind === row.kind && one.due === row.due).map((one) => one.row.id),
]

const Actions = ({ view }: { readonly view: View }) => {
  const [act, setAct] = useState<BulkAct | 'remind' | null>(null)
  const close = (): void => setAct(null)
  useKeys('Item', [
    { keys: ['n'], words: 'Set a reminder', run: () => setAct('remind') },
    { keys: ['a'], words: 'Confirm all its claims', run: () => setAct('confirm') },
    { keys: ['r'], words: 'Reject all its claims', run: () => setAct('reject') },
    { keys: ['e'], words: 'Set a field of all its claims', run: () => setAct('correct') },
  ])
  const reminded = remindedOf(view)
  const about =
    reminded.length === 1 ? view.row.line : `${view.row.line} It is kept as ${reminded.length} items, and the reminder is for all of them.`
  return (
    <>
      <Button icon="bell" kbd="n" onClick={() => setAct('remind')}>
        Remind me
      </Button>
      <Menu
        trigger={<Button icon="review">Decide</Button>}
        items={[
          { label: 'Confirm all its claims', icon: 'check', kbd: 'a', onSelect: () => setAct('confirm') },
          { label: 'Reject all its claims', icon: 'close', kbd: 'r', onSelect: () => setAct('reject') },
          { label: 'Set a field', icon: 'edit', kbd: 'e', onSelect: () => setAct('correct') },
        ]}
      />
      {act === 'remind' ? (
        <RemindDialog items={reminded} about={about} isDated={view.row.due !== null} onClose={close} />
      ) : act === null ? null : (
        <BulkDialog act={act} items={[view.row.id]} onClose={close} onDone={close} />
      )}
    </>
  )
}

const History = ({ id }: { readonly id: string }) => {
  const { asOf } = useSearch({ from: '/items/$id' })
  const navigate = useNavigate({ from: '/items/$id' })
  const [isOpen, setOpen] = useState(asOf !== undefined)
  return (
    <Panel
      title="History"
      actions={
        <Button small look="bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'}
        </Button>
      }
    >
      {isOpen ? (
        <ItemHistory id={id} asOf={asOf} onAsOf={(day) => void navigate({ search: { asOf: day }, replace: true })} />
      ) : (
        <p className={styles.muted}>What the record held of it at each time, and what changed it.</p>
      )}
    </Panel>
  )
}

const Main = ({ view }: { readonly view: View }) => (
  <div className={styles.main}>
    <Panel title="Verdicts" flush>
      <VerdictCards verdicts={view.verdicts} />
    </Panel>
    {view.differences.length === 0 ? null : (
      <Panel title="Sources differ" flush>
        <DifferingValues differences={view.differences} tellings={view.tellings} />
      </Panel>
    )}
    <Panel title="Who tells it" flush>
      <Tellings sources={view.sources} tellings={view.tellings} independent={view.independent} />
    </Panel>
    <Panel title="How well it is told" flush>
      <ItemHealth health={view.health} />
    </Panel>
  </div>
)

const Side = ({ view }: { readonly view: View }) => (
  <div className={styles.side}>
    <Panel title="In short">
      <ItemFacts row={view.row} firmness={view.firmness} />
    </Panel>
    {view.reminders.length === 0 ? null : (
      <Panel title="Reminders">
        <ReminderList reminders={view.reminders} />
      </Panel>
    )}
    <Panel title="Timeline">
      <ItemTimeline timeline={view.timeline} tellings={view.tellings} />
    </Panel>
    <Panel title="Decisions">
      <ItemDecisions decisions={view.decisions} />
    </Panel>
    {view.related.length === 0 ? null : (
      <Panel title="Related">
        <RelatedItems related={view.related} />
      </Panel>
    )}
    <History id={view.row.id} />
  </div>
)

/** How it stands and what was found, at first sight. */
const Badges = ({ row }: { readonly row: View['row'] }) => {
  const { status, due, verdicts } = row
  return (
    <span className={styles.badges}>
      {apartText(row) === '' ? null : <span>To {apartText(row)}</span>}
      {isStatus(status) ? <StatusBadge status={status} {...(due === null ? {} : { due: shortDay(due) })} /> : null}
      {verdicts
        .filter((verdict) => verdict !== status)
        .map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} />
        ))}
    </span>
  )
}

export const ItemPage = () => {
  const { id } = useParams({ from: '/items/$id' })
  const { data: view, error, refetch } = useQuery(asking('itemView', { id }))
  if (error !== null)
    return (
      <>
        <PageHead title="Item" />
        <ErrorNote error={error} onRetry={() => refetch()} />
        <p>
          <Link to="/items">All items</Link>
        </p>
      </>
    )
  if (view === undefined)
    return (
      <>
        <PageHead title="Item" />
        <Loading lines={16} />
      </>
    )
  return (
    <>
      <PageHead title={view.row.line} about={<Badges row={view.row} />} actions={<Actions view={view} />} />
      <div className={styles.columns}>
        <Main view={view} />
        <Side view={view} />
      </div>
    </>
  )
}
