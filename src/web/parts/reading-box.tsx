/** Reading box: files dropped, an address or a text pasted go into the record, and how far that is. In: what stands below. Out: the same, that takes files anywhere on it; a list of what is being read. */
import { useQuery } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ask, asking, type OutputOf, queryClient, sendFiles } from '../client.ts'
import { Button } from '../design/button.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Progress } from '../design/progress.tsx'
import { say } from '../design/toast.tsx'
import { isTyping } from '../typing.ts'
import styles from './reading-box.module.css'

type Job = OutputOf<'jobs'>['jobs'][number]

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim())

const failed = (error: unknown): void => say(error instanceof Error ? error.message : String(error), { wrong: true })

/** Jobs begin to be told as soon as something was given. */
const begun = (sent: Promise<unknown>): void => {
  sent.then(() => queryClient.invalidateQueries({ queryKey: ['jobs'] }), failed)
}

export const readFiles = (files: readonly File[]): void => {
  if (files.length > 0) begun(sendFiles(files))
}

export const readPasted = (text: string): void => {
  if (text.trim() !== '') begun(isAddress(text) ? ask('readAddress', { address: text.trim() }) : ask('readText', { text }))
}

const counted = ({ claims, words }: Job): string => `${claims} ${claims === 1 ? 'claim' : 'claims'} in ${words} words`

const JobLine = ({ job }: { readonly job: Job }) => (
  <li className={styles.job}>
    {job.state === 'reading' ? (
      <Progress label={job.name} {...(job.share === null ? {} : { done: Math.round(job.share * 100), all: 100 })} />
    ) : null}
    {job.state === 'waiting' ? <span>{job.name} waits</span> : null}
    {job.state === 'cancelled' ? <span>{job.name} was stopped</span> : null}
    {job.state === 'done' ? (
      <span>
        {job.documents.map(({ id, name, outcome, claims }) => (
          <span key={id} className={styles.document}>
            <PageLink href={`/documents/${id}`}>{name}</PageLink>:{' '}
            {outcome === 'unchanged' ? 'was there already' : `${claims} ${claims === 1 ? 'claim' : 'claims'}`}
          </span>
        ))}
      </span>
    ) : null}
    {job.state === 'reading' ? <span className={styles.count}>{counted(job)}</span> : null}
    {job.problems.map(({ title, detail, fix }) => (
      <p key={title + detail} className={styles.problem} role="alert">
        {title}: {detail}. {fix}
      </p>
    ))}
    {job.state === 'waiting' || job.state === 'reading' ? (
      <Button small look="bare" onClick={() => void ask('cancelJob', { id: job.id }).catch(failed)}>
        Stop
      </Button>
    ) : null}
  </li>
)

/** What the desk is reading, and what it read last. */
export const ReadingJobs = () => {
  const { data } = useQuery(asking('jobs', {}))
  const jobs = data?.jobs ?? []
  if (jobs.length === 0) return null
  return (
    <ul className={styles.jobs} aria-label="What is being read">
      {jobs.toReversed().map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </ul>
  )
}

export interface ReadingBoxProps {
  readonly children: ReactNode
}

/** Files may be dropped anywhere on it; what is pasted while nobody types is read. */
export const ReadingBox = ({ children }: ReadingBoxProps) => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent): void => {
      if (isTyping(event.target) || event.clipboardData === null) return
      event.preventDefault()
      if (event.clipboardData.files.length > 0) readFiles([...event.clipboardData.files])
      else readPasted(event.clipboardData.getData('text'))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    readFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same
    <div className={styles.box} data-over={isOver || undefined} onDragOver={onDrag} onDragLeave={onDrag} onDrop={onDrop}>
      {children}
    </div>
  )
}

/** Buttons that do what dropping and pasting does. */
export const ReadingButtons = () => {
  const input = useRef<HTMLInputElement | null>(null)
  const [text, setText] = useState<string | null>(null)
  const give = (): void => {
    readPasted(text ?? '')
    setText(null)
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    readFiles([...event.clipboardData.files])
    setText(null)
  }
  return (
    <div className={styles.buttons}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        onChange={(event) => {
          readFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button icon="upload" look="main" onClick={() => input.current?.click()}>
        Add files
      </Button>
      <Button icon="paste" pressed={text !== null} onClick={() => setText(text === null ? '' : null)}>
        Paste a text or address
      </Button>
      {text === null ? null : (
        <div className={styles.paste}>
          <textarea
            // biome-ignore lint/a11y/noAutofocus: it was just asked for
            autoFocus
            className={styles.text}
            aria-label="Text or address"
            rows={6}
            placeholder="https://… or the text itself"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={onPaste}
          />
          <Button look="main" disabled={text.trim() === ''} onClick={give}>
            {isAddress(text) ? 'Fetch and read' : 'Read'}
          </Button>
        </div>
      )}
    </div>
  )
}
