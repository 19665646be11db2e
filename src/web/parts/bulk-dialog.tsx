/** Bulk dialog: one word on several items. In: the act, the items. Out: the form: what it would change, a reason; then a note with undo. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { countText } from '../../checks/wording.ts'
import { ask, type InputOf, type OutputOf, queryClient } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Select } from '../design/select.tsx'
import { TextInput } from '../design/text-input.tsx'
import { say } from '../design/toast.tsx'
import styles from './bulk-dialog.module.css'
import { sayProblem } from './say-problem.ts'
import { useSettled } from './use-settled.ts'

export type BulkAct = InputOf<'decideMany'>['act']
type Outcome = OutputOf<'decideMany'>

const titles: Readonly<Record<BulkAct, string>> = {
  confirm: 'Confirm what was read',
  reject: 'Reject what was read',
  correct: 'Set a field',
  merge: 'Hold them to be one thing',
}
const deeds: Readonly<Record<BulkAct, string>> = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected', merge: 'merged' }
const verbs: Readonly<Record<BulkAct, string>> = { confirm: 'Confirm', reject: 'Reject', correct: 'Set it', merge: 'Merge' }

/** What a field takes, as a person writes it. */
const fields = [
  { value: 'time', label: 'When', hint: '31 March 2026, or 2026-01-01..2026-12-31; none for no date' },
  { value: 'amount', label: 'How much', hint: '$1.1 billion, 40,000 tonnes; none for no amount' },
  { value: 'agents', label: 'Who', hint: 'Names, with ; between' },
  { value: 'recipients', label: 'To or with whom', hint: 'Names, with ; between; none for nobody' },
  { value: 'factuality', label: 'Told as', hint: 'happened, planned, possible or denied' },
  { value: 'materials', label: 'Materials', hint: 'Names, with ; between' },
  { value: 'sectors', label: 'Sectors', hint: 'Names, with ; between' },
  { value: 'place', label: 'Where', hint: 'A name; none for no place' },
  { value: 'type', label: 'Type', hint: 'purchase, investment, visit and so on' },
] as const
type FieldName = (typeof fields)[number]['value']

const refresh = () => queryClient.invalidateQueries()

const undo = (decisions: readonly number[]): void =>
  void ask('undoMany', { decisions: [...decisions] }).then(() => {
    void refresh()
    say('Undone')
  }, sayProblem)

const passedOver = ({ notDone }: Outcome): string => {
  const [first] = notDone
  return first === undefined ? '' : ` ${countText(notDone.length, 'item')} passed over: ${first.why.replace(/\.$/, '')}.`
}

const sayDone = (act: BulkAct, outcome: Outcome): void => {
  const { decisions, items } = outcome
  if (decisions.length === 0) say(`Nothing was ${deeds[act]}.${passedOver(outcome)}`, { wrong: true })
  else say(`${countText(items, 'item')} ${deeds[act]}.${passedOver(outcome)}`, { undo: () => undo(decisions) })
}

const wouldText = (act: BulkAct, { claims, items, also }: Outcome): string => {
  if (items === 0) return 'Nothing would be done.'
  if (act === 'merge') return `${items} items would be one, until somebody undoes it.`
  const told = `${countText(claims, 'claim')} of ${countText(items, 'item')} would be ${deeds[act]}.`
  if (also === 0) return told
  return `${told} ${also === 1 ? '1 other item is' : `${also} other items are`} told by the same words and would change too.`
}

/** What would be done, found out by a trial. */
const Trial = ({ input }: { readonly input: InputOf<'decideMany'> }) => {
  const { data, error } = useQuery({
    queryKey: ['decideMany', 'trial', input],
    queryFn: () => ask('decideMany', { ...input, trial: true }),
    staleTime: 0,
  })
  if (error !== null) return <ErrorNote error={error} />
  if (data === undefined) return <p role="status">Looking at what would change.</p>
  return (
    <div role="status">
      <p>{wouldText(input.act, data)}</p>
      {data.notDone.length === 0 ? null : (
        <ul className={styles.notDone}>
          {data.notDone.slice(0, 5).map(({ item, line, why }) => (
            <li key={item}>
              {line === '' ? item : line} <span className={styles.why}>Not done: {why}</span>
            </li>
          ))}
          {data.notDone.length > 5 ? <li>{data.notDone.length - 5} more are passed over.</li> : null}
        </ul>
      )}
    </div>
  )
}

interface FieldInputsProps {
  readonly field: FieldName
  readonly value: string
  readonly onField: (field: FieldName) => void
  readonly onValue: (value: string) => void
}

const FieldInputs = ({ field, value, onField, onValue }: FieldInputsProps) => (
  <>
    <Field label="Field">
      <Select choices={fields} value={field} onChange={onField} label="Field" />
    </Field>
    <Field label="Value" hint={fields.find((one) => one.value === field)?.hint ?? ''}>
      <TextInput value={value} onChange={onValue} required autoComplete="off" />
    </Field>
  </>
)

export interface BulkDialogProps {
  readonly act: BulkAct
  readonly items: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export const BulkDialog = ({ act, items, onClose, onDone }: BulkDialogProps) => {
  const [because, setBecause] = useState('')
  const [field, setField] = useState<FieldName>('time')
  const [value, setValue] = useState('')
  const set = act === 'correct' ? [`${field}=${value.trim()}`] : []
  const input = { act, items: [...items], fields: set }
  const deciding = useMutation({
    mutationFn: () => ask('decideMany', { ...input, because }),
    onSuccess: (outcome) => {
      void refresh()
      sayDone(act, outcome)
      onClose()
      if (outcome.decisions.length > 0) onDone()
    },
    onError: sayProblem,
  })
  const settled = useSettled(value.trim())
  const isReady = act !== 'correct' || value.trim() !== ''
  const isTried = act !== 'correct' || (settled !== '' && settled === value.trim())
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) deciding.mutate()
  }
  return (
    <Dialog open onClose={onClose} title={titles[act]}>
      <form onSubmit={submit} className={styles.form}>
        {act === 'correct' ? <FieldInputs field={field} value={value} onField={setField} onValue={setValue} /> : null}
        {isTried ? <Trial input={input} /> : null}
        <Field label="Reason" hint="Kept with each decision, for whoever reads it later.">
          <TextInput value={because} onChange={setBecause} rows={2} maxLength={2000} />
        </Field>
        <p>
          <Button look={act === 'reject' ? 'risky' : 'main'} type="submit" disabled={!isReady || deciding.isPending}>
            {verbs[act]}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
