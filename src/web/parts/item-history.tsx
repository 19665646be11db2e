/** Item history: what the record held of an item at each time, and what made it so. In: the item's id, a day up to which. Out: states, oldest first; asked for as it is opened. */
import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '../../brief/days.ts'
import { asking, type OutputOf } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Loading } from '../design/loading.tsx'
import { PageLink } from '../design/page-link.tsx'
import { TextInput } from '../design/text-input.tsx'
import { wordsAddress } from './cite-line.tsx'
import styles from './item-history.module.css'
import { VerdictCards } from './verdict-cards.tsx'

type State = OutputOf<'itemHistory'>['states'][number]

const Held = ({ held }: { readonly held: State['items'][number] }) => {
  const parties = [held.who, held.whom].filter((part) => part !== '').join(' to ')
  const told = [parties, ...held.values, ...(held.due === null ? [] : [`due ${dayInWords(held.due)}`])].filter((part) => part !== '')
  return (
    <div className={styles.held}>
      <p>
        {held.type === '' ? held.kind : held.type.replaceAll('-', ' ')}, told as {held.factuality}: {told.join('; ')}
      </p>
      <ul className={styles.quotes}>
        {held.claims.map(({ claim, documentId, document, quote }) => (
          <li key={claim}>
            <PageLink href={wordsAddress(documentId, claim)}>“{quote}”</PageLink> <span className={styles.from}>{document}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const StateOf = ({ state }: { readonly state: State }) => (
  <li className={styles.state}>
    <p>
      <time dateTime={state.at} className={styles.at}>
        {dayInWords(state.at.slice(0, 10))}, {state.at.slice(11, 16)} UTC
      </time>{' '}
      {state.causes.map(({ by, did, because }) => `${by} ${did}${because === null ? '' : `: ${because}`}`).join('; ')}
    </p>
    {state.items.length === 0 ? (
      <p className={styles.from}>Nothing is held of it.</p>
    ) : (
      state.items.map((held) => <Held key={held.id} held={held} />)
    )}
  </li>
)

/** How it stood on that day, from what was published by then. */
const Stood = ({ id, day }: { readonly id: string; readonly day: string }) => {
  const { data, error, refetch } = useQuery(asking('itemOn', { id, day }))
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (data === undefined) return <Loading lines={2} />
  return (
    <section className={styles.stood} aria-label={`How it stood on ${dayInWords(day)}`}>
      <h3>How it stood on {dayInWords(day)}</h3>
      <p className={styles.from}>From what was published by then; judged beside the items that are likest to it.</p>
      {data.stood === null ? <p>Nothing that tells it was published by then.</p> : <VerdictCards verdicts={data.stood.verdicts} />}
    </section>
  )
}

export interface ItemHistoryProps {
  readonly id: string
  readonly asOf: string | undefined
  readonly onAsOf: (day: string | undefined) => void
}

export const ItemHistory = ({ id, asOf, onAsOf }: ItemHistoryProps) => {
  const { data, error, refetch } = useQuery(asking('itemHistory', { id, ...(asOf === undefined ? {} : { asOf }) }))
  return (
    <>
      <Field label="As of the end of" hint="Empty: today. Shows how it stood, and what the record knew, on that day.">
        <TextInput type="date" value={asOf ?? ''} onChange={(day) => onAsOf(day === '' ? undefined : day)} />
      </Field>
      {asOf === undefined ? null : <Stood id={id} day={asOf} />}
      <h3 className={styles.head}>What the record held</h3>
      {error !== null ? <ErrorNote error={error} onRetry={() => refetch()} /> : null}
      {data === undefined && error === null ? <Loading lines={3} /> : null}
      {data === undefined ? null : (
        <>
          {data.states.length === 0 ? <p>The record held nothing of it then.</p> : null}
          <ol className={styles.states}>
            {data.states.map((state) => (
              <StateOf key={state.at} state={state} />
            ))}
          </ol>
          {data.later === 0 ? null : (
            <p className={styles.from}>{data.later === 1 ? '1 later change is' : `${data.later} later changes are`} left out.</p>
          )}
        </>
      )}
    </>
  )
}
