/** First visit: an empty record. In: nothing. Out: what the desk does, in three lines, and how to begin: the example record, files, an address or a text. */
import { useMutation } from '@tanstack/react-query'
import { ask, queryClient } from '../../client.ts'
import { Button } from '../../design/button.tsx'
import { ErrorNote } from '../../design/error-note.tsx'
import { ReadingButtons, ReadingJobs } from '../reading-box.tsx'
import styles from './first-visit.module.css'

export const FirstVisit = () => {
  const open = useMutation({
    mutationFn: () => ask('readExamples', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  })
  return (
    <section className={styles.first} aria-labelledby="first">
      <h2 id="first">This record is empty</h2>
      <ul>
        <li>The desk reads documents and takes out who did or promised what, each with its exact words.</li>
        <li>It holds every claim against the other documents and against a record of sourced facts, and says how it stands.</li>
        <li>You decide on claims, follow what was promised, and write briefs in which each line opens at its source.</li>
      </ul>
      <Button look="main" icon="document" disabled={open.isPending || open.isSuccess} onClick={() => open.mutate()}>
        Open the example record
      </Button>
      <p className={styles.about}>
        Three documents on a summit of November 2025, partly invented. Or begin with your own: drop files here.
      </p>
      <ReadingButtons />
      {open.error === null ? null : <ErrorNote error={open.error} onRetry={() => open.mutate()} />}
      <ReadingJobs />
    </section>
  )
}
