/** Remind dialog: when to be told of items, and what to remember. In: items, whether any has a due day. Out: the form; a note with undo when it is set. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayInWords } from '../../brief/days.ts'
import { countText } from '../../checks/wording.ts'
import { ask, type OutputOf, queryClient } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Field } from '../design/field.tsx'
import { Select } from '../design/select.tsx'
import { TextInput } from '../design/text-input.tsx'
import { say } from '../design/toast.tsx'
import styles from './remind-dialog.module.css'
import { sayProblem } from './say-problem.ts'

export interface RemindDialogProps {
  /** Ids. */
  readonly items: readonly string[]
  /** What it is about, one line. */
  readonly about: string
  readonly isDated: boolean
  readonly onClose: () => void
  readonly onDone?: () => void
}

const before = [
  { value: '0', label: 'On the day it is due' },
  { value: '7', label: '7 days before it is due' },
  { value: '30', label: '30 days before it is due' },
  { value: '90', label: '90 days before it is due' },
  { value: 'day', label: 'On a day of my own' },
] as const
type When = (typeof before)[number]['value']

const refresh = () => queryClient.invalidateQueries()

const drop = async (ids: readonly string[], back: boolean): Promise<void> => {
  for (const id of ids) await ask('dropReminder', { id, back })
  await refresh()
}

const sayKept = ({ kept, notDone }: OutputOf<'remind'>): void => {
  const [first] = kept
  const why = notDone[0] === undefined ? '' : ` ${countText(notDone.length, 'item')} passed over: ${notDone[0].why}.`
  if (first === undefined) {
    say(`No reminder was set.${why}`, { wrong: true })
    return
  }
  const when = kept.length === 1 ? `for ${dayInWords(first.day)}` : `on ${kept.length} days, the first ${dayInWords(first.day)}`
  const ids = kept.map(({ id }) => id)
  say(`Reminder set ${when}.${why}`, { undo: () => void drop(ids, false).catch(sayProblem) })
}

export const RemindDialog = ({ items, about, isDated, onClose, onDone }: RemindDialogProps) => {
  const [when, setWhen] = useState<When>(isDated ? '30' : 'day')
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const setting = useMutation({
    mutationFn: () => ask('remind', { items: [...items], note, ...(when === 'day' ? { day } : { daysBefore: Number(when) }) }),
    onSuccess: (result) => {
      void refresh()
      sayKept(result)
      onClose()
      onDone?.()
    },
    onError: sayProblem,
  })
  const isReady = when !== 'day' || /^\d{4}-\d{2}-\d{2}$/.test(day)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) setting.mutate()
  }
  return (
    <Dialog open onClose={onClose} title="Set a reminder" about={about}>
      <form onSubmit={submit} className={styles.form}>
        <Field label="When" {...(isDated ? {} : { hint: 'No date was promised, so it needs a day of yours.' })}>
          <Select choices={isDated ? before : before.slice(-1)} value={when} onChange={setWhen} label="When" />
        </Field>
        {when === 'day' ? (
          <Field label="Day">
            <TextInput type="date" value={day} onChange={setDay} required />
          </Field>
        ) : null}
        <Field label="Note" hint="What to do then. It stands in the calendar file too.">
          <TextInput value={note} onChange={setNote} rows={2} maxLength={2000} />
        </Field>
        <p>
          <Button look="main" icon="bell" type="submit" disabled={!isReady || setting.isPending}>
            Set the reminder
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
