/** Watch sources: what is followed. In: the sources. Out: one line each with what came of its last reading in plain words; a form for one more. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countText } from '../../checks/wording.ts'
import { ask, type OutputOf } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Icon } from '../design/icon.tsx'
import { Loading } from '../design/loading.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { Select } from '../design/select.tsx'
import { TextInput } from '../design/text-input.tsx'
import { timeInWords } from '../parts/time-in-words.ts'
import styles from './watch.module.css'

type Source = OutputOf<'watched'>['sources'][number]

const intervals = [
  { value: '30m', label: 'every 30 minutes' },
  { value: '1h', label: 'every hour' },
  { value: '6h', label: 'every 6 hours' },
  { value: '1d', label: 'every day' },
] as const

const everyInWords = (every: string): string => intervals.find(({ value }) => value === every)?.label ?? `every ${every}`

const outcomeInWords = ({ isReading, last }: Source): string => {
  if (isReading) return 'being read now'
  if (last === null) return 'not read yet'
  const fresh = last.documents.filter(({ outcome }) => outcome !== 'unchanged')
  const at = timeInWords(last.at)
  if (last.outcome === 'failed')
    return `could not be read on ${at}${last.failures > 1 ? ` (${countText(last.failures, 'time')} in a row)` : ''}`
  return fresh.length === 0 ? `read on ${at}: nothing new` : `read on ${at}: ${countText(fresh.length, 'new document')}`
}

const useSources = () => {
  const client = useQueryClient()
  const done = (answer: OutputOf<'watched'>): unknown => client.setQueryData(['watched', {}], answer)
  const follow = useMutation({ mutationFn: (given: { source: string; every: string }) => ask('follow', given), onSuccess: done })
  const unfollow = useMutation({ mutationFn: (id: string) => ask('unfollow', { id }), onSuccess: done })
  const now = useMutation({ mutationFn: (id: string) => ask('readNow', { id }), onSuccess: done })
  return { follow, unfollow, now }
}

const Line = ({ source, onNow, onDrop }: { readonly source: Source; readonly onNow: () => void; readonly onDrop: () => void }) => (
  <li className={styles.entry}>
    <div className={styles.row}>
      <span className={styles.source}>{source.source}</span>
      <Button small disabled={source.isReading} onClick={onNow} aria-label={`Read now: ${source.source}`}>
        Read now
      </Button>
      <Button small onClick={onDrop} aria-label={`Follow no longer: ${source.source}`}>
        Follow no longer
      </Button>
    </div>
    <span className={styles.quiet}>
      {everyInWords(source.every)}; {outcomeInWords(source)}
      {source.next === null || source.isReading ? '' : `; next on ${timeInWords(source.next)}`}
    </span>
    {(source.last?.problems ?? []).map(({ title, detail, fix }) => (
      <p key={`${title} ${detail}`} className={styles.trouble}>
        <Icon name="warning" />
        <span>
          {title}: {detail}. {fix}
        </span>
      </p>
    ))}
    {(source.last?.documents ?? [])
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ id, name, claims }) => (
        <span key={id} className={styles.quiet}>
          <PageLink href={`/documents/${encodeURIComponent(id)}`}>{name}</PageLink>, {countText(claims, 'claim')}
        </span>
      ))}
  </li>
)

export const WatchSources = ({ sources }: { readonly sources: readonly Source[] | null }) => {
  const { follow, unfollow, now } = useSources()
  const [source, setSource] = useState('')
  const [every, setEvery] = useState<string>('6h')
  const error = follow.error ?? unfollow.error ?? now.error
  return (
    <Panel title="Sources followed" flush>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          follow.mutate({ source, every }, { onSuccess: () => setSource('') })
        }}
      >
        <div className={styles.grow}>
          <Field
            label="Page, feed or folder"
            hint="An address, or the whole path of a folder on this machine. It is read while the desk is open."
          >
            <TextInput value={source} onChange={setSource} required placeholder="https://example.org/feed" />
          </Field>
        </div>
        <Field label="How often">
          <Select value={every} onChange={setEvery} choices={intervals} />
        </Field>
        <Button type="submit" disabled={follow.isPending || source.trim() === ''}>
          Follow
        </Button>
      </form>
      {error === null ? null : <ErrorNote error={error} />}
      {sources === null ? (
        <Loading lines={2} />
      ) : sources.length === 0 ? (
        <Empty title="No source is followed yet">Name a page, a feed or a folder above; it is read now, and again every so often.</Empty>
      ) : (
        <ul className={styles.list}>
          {sources.map((one) => (
            <Line key={one.id} source={one} onNow={() => now.mutate(one.id)} onDrop={() => unfollow.mutate(one.id)} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
