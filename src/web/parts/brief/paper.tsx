/** Paper: a draft as it is printed, with its notes at the end. In: the draft. Out: what the printer sees in the place of the desk; on the screen nothing. */
import { Fragment, useMemo } from 'react'
import type { Draft } from '../../../brief/draft.ts'
import { type Printed, type PrintedBlock, printedDraft, type Run } from '../../../brief/exports/printed.ts'
import { usePrinting } from '../../printing.ts'
import styles from './paper.module.css'

const isNote = (run: Run | undefined): boolean => run !== undefined && 'note' in run

/** Numbers that follow each other are parted: 3 and 4 are not 34. */
const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, at, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one sentence, drawn anew together
    <Fragment key={at}>
      {'note' in run ? <sup>{isNote(all[at - 1]) ? `, ${run.note}` : run.note}</sup> : run.strong ? <strong>{run.text}</strong> : run.text}
    </Fragment>
  ))

const Block = ({ block }: { readonly block: Exclude<PrintedBlock, { kind: 'table' }> }) => {
  if (block.kind === 'heading')
    return (
      <h2>
        <Runs runs={block.runs} />
      </h2>
    )
  return (
    <p className={styles[block.kind]}>
      <Runs runs={block.runs} />
    </p>
  )
}

const Notes = ({ notes }: Pick<Printed, 'notes'>) => (
  <ol className={styles.notes}>
    {notes.map((parts, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a note is its number
      <li key={at}>{parts.map(({ text }) => text).join('')}</li>
    ))}
  </ol>
)

const Sheet = ({ draft }: { readonly draft: Draft }) => {
  const { title, dateline, blocks, notes } = useMemo(() => printedDraft(draft), [draft])
  return (
    <article className={styles.paper} aria-hidden="true">
      <p className={styles.title}>{title}</p>
      <p className={styles.dateline}>{dateline}</p>
      {blocks.map((block, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew together
        block.kind === 'table' ? null : <Block key={at} block={block} />,
      )}
      <Notes notes={notes} />
    </article>
  )
}

export const Paper = ({ draft }: { readonly draft: Draft }) => (usePrinting() ? <Sheet draft={draft} /> : null)
