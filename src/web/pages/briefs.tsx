/** Briefs page: what is being written. In: the drafts. Out: a list, the last changed first, and two ways to begin. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, asking, type OutputOf, queryClient } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import { TextInput } from '../design/text-input.tsx'
import { say } from '../design/toast.tsx'
import styles from './briefs.module.css'

type Row = OutputOf<'drafts'>[number]

const again = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['drafts'] })

const drop = async ({ id, title }: Row): Promise<void> => {
  await ask('dropDraft', { id })
  await again()
  say(`“${title}” was taken away.`, { undo: () => void ask('dropDraft', { id, back: true }).then(again) })
}

const Begin = () => {
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: (from: 'nothing' | 'record') =>
      ask('newDraft', { title: title.trim() === '' && from === 'nothing' ? 'Brief' : title, from }),
    onSuccess: ({ id }) => navigate({ to: '/briefs/$id', params: { id } }),
  })
  return (
    <form
      className={styles.begin}
      onSubmit={(event) => {
        event.preventDefault()
        mutate('nothing')
      }}
    >
      <Field label="Title of a new brief">
        <TextInput value={title} onChange={setTitle} autoComplete="off" maxLength={300} />
      </Field>
      <Button type="submit" look="main" icon="add" disabled={isPending}>
        Begin an empty brief
      </Button>
      <Button disabled={isPending} onClick={() => mutate('record')}>
        Begin with all that the record tells
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </form>
  )
}

const List = ({ rows }: { readonly rows: readonly Row[] }) => (
  <ul className={styles.list}>
    {rows.map((row) => (
      <li key={row.id} className={styles.row}>
        <Link to="/briefs/$id" params={{ id: row.id }} className={styles.title}>
          {row.title === '' ? 'Without a title' : row.title}
        </Link>
        <span className={styles.about}>
          {`${row.words} words, ${row.sources} sources · ${row.author}, ${row.at.slice(0, 10)} ${row.at.slice(11, 16)} UTC`}
        </span>
        <IconButton label={`Take away: ${row.title}`} icon="trash" onClick={() => void drop(row)} />
      </li>
    ))}
  </ul>
)

export const BriefsPage = () => {
  const { data, error, refetch } = useQuery({ ...asking('drafts', {}), staleTime: 0 })
  return (
    <>
      <PageHead title="Briefs" about="Chosen from the record, in your words; each sentence is held to its sources." />
      <div className={styles.page}>
        <Panel title="Begin">
          <Begin />
        </Panel>
        <Panel title="Being written" flush>
          {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
          {data === undefined && error === null ? <Loading lines={4} /> : null}
          {data?.length === 0 ? (
            <Empty title="No brief yet">
              <p>Begin one above. A brief is kept at every pause, and its versions stay.</p>
            </Empty>
          ) : null}
          {data === undefined || data.length === 0 ? null : <List rows={data} />}
        </Panel>
      </div>
    </>
  )
}
