/** Cite dialog: a claim to cite where the caret stands. In: open or not, what to do with the claim. Out: a search over quotes; arrows choose, Enter cites. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { asking } from '../../client.ts'
import { Dialog } from '../../design/dialog.tsx'
import { Empty } from '../../design/empty.tsx'
import { ErrorNote } from '../../design/error-note.tsx'
import { Field } from '../../design/field.tsx'
import { List } from '../../design/list.tsx'
import { TextInput } from '../../design/text-input.tsx'
import styles from './cite-dialog.module.css'

interface Choice {
  readonly claim: string
  readonly quote: string
  readonly document: string
}

export interface CiteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onCite: (claim: string) => void
}

const useQuotes = (words: string) => {
  const wanted = useDeferredValue(words.trim())
  const { data, error } = useQuery({ ...asking('search', { q: wanted }), enabled: wanted !== '', placeholderData: keepPreviousData })
  const found = (data?.items.rows ?? []).flatMap(({ quotes }) =>
    quotes.map(({ claim, text, document }): Choice => ({ claim, quote: text, document })),
  )
  const choices = found.filter((one, at) => found.findIndex(({ claim }) => claim === one.claim) === at)
  return { choices: wanted === '' ? [] : choices, error, isNone: data !== undefined && wanted !== '' && choices.length === 0 }
}

export const CiteDialog = ({ open, onClose, onCite }: CiteDialogProps) => {
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState(0)
  const { choices, error, isNone } = useQuotes(words)
  const cite = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    setWords('')
    setCurrent(0)
    onCite(choice.claim)
  }
  return (
    <Dialog open={open} onClose={onClose} title="Cite a claim" about="Words of its quote, names of who is in it, or its document." wide>
      <Field label="Search claims" bare>
        <TextInput
          value={words}
          autoFocus
          autoComplete="off"
          placeholder="Words of the quote"
          onChange={(next) => {
            setWords(next)
            setCurrent(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') cite(choices[current])
            else if (event.key === 'ArrowDown') setCurrent(Math.min(choices.length - 1, current + 1))
            else if (event.key === 'ArrowUp') setCurrent(Math.max(0, current - 1))
            else return
            event.preventDefault()
          }}
        />
      </Field>
      {error === null ? null : <ErrorNote error={error} />}
      {isNone ? <Empty title="No quote has these words" /> : null}
      {choices.length === 0 ? null : (
        <div className={styles.list}>
          <List
            label="Claims"
            items={choices}
            idOf={({ claim }) => claim}
            current={current}
            onCurrent={setCurrent}
            onOpen={cite}
            guess={56}
          >
            {(choice) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the row itself takes the keys
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row does the same
              <div className={styles.choice} onClick={() => cite(choice)}>
                <p className={styles.quote} dir="auto">
                  “{choice.quote}”
                </p>
                <p className={styles.document}>{choice.document}</p>
              </div>
            )}
          </List>
        </div>
      )}
    </Dialog>
  )
}
