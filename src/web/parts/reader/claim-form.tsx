/** Claim form: the fields of a claim, mended by keyboard. In: the claim (none for one by hand), what the sentence offers, words picked in the text. Out: the fields touched, once they are kept. */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { asking, type DeskProblem, queryClient } from '../../client.ts'
import { Kbd } from '../../design/kbd.tsx'
import styles from './claim-form.module.css'
import { type Draft, type FieldName, type FormField, formFields, noValues, type Offer, offersFor, valuesOf } from './form-fields.ts'
import {
  currentValues,
  type FormContext,
  type FormState,
  openField,
  pickInForm,
  shownOffers,
  stepForm,
  takeOffer,
  typeInForm,
} from './form-state.ts'
import type { Claim, FieldOptions } from './reader-types.ts'

export interface ClaimFormProps {
  readonly claim: Claim | null
  readonly options: FieldOptions | undefined
  /** What was written when the record refused it. */
  readonly draft: Draft
  readonly problem: DeskProblem | null
  /** Words just chosen in the text. */
  readonly picked: string | null
  readonly onKeep: (draft: Draft) => void
  readonly onLeave: () => void
}

const NAMED: readonly FieldName[] = ['agents', 'recipients', 'attribution', 'place']
/** Fewer letters fit too much. */
const LEAST_LETTERS = 2

/** The field that a refusal is about: its words begin with it. */
const fieldIn = (problem: DeskProblem | null): FieldName | null => {
  const name = problem?.what.split('=')[0]
  return formFields.find((field) => field.name === name || (name === 'kind' && field.name === 'type'))?.name ?? null
}

const lettersOf = ({ open, typed }: FormState): string =>
  open !== null && NAMED.includes(open) && typed.trim().length >= LEAST_LETTERS ? typed.trim() : ''

const useForm = (claim: Claim | null, options: FieldOptions | undefined, given: Draft, problem: DeskProblem | null) => {
  const { data: types } = useQuery(asking('claimTypes', {}))
  const [state, setState] = useState<FormState>(() => ({ draft: given, open: fieldIn(problem), typed: '', at: null }))
  const letters = lettersOf(state)
  const { data: names } = useQuery({ ...asking('names', { letters }), enabled: letters !== '' })
  const values = useMemo(() => (claim === null ? noValues : valuesOf(claim)), [claim])
  const contextWith = (found: readonly { readonly name: string; readonly id: string }[]): FormContext => {
    const more = found.map(({ name, id }): Offer => ({ value: name, about: id }))
    return { values, offers: state.open === null ? [] : [...offersFor(state.open, options, types), ...more] }
  }
  return { state, setState, letters, context: contextWith(names ?? []), contextWith }
}

interface EditorProps {
  readonly field: FormField
  readonly state: FormState
  readonly context: FormContext
  readonly onType: (typed: string) => void
  readonly onTake: (key: string) => void
}

/** Offers beyond these are found by typing. */
const MOST_SHOWN = 9

const Offers = ({ field, state, context, list, onTake }: Omit<EditorProps, 'onType'> & { readonly list: string }) => {
  const ticked = currentValues(state, field.name, context)
  const shown = shownOffers(state, context)
  const from = Math.max(0, (state.at ?? 0) - MOST_SHOWN + 1)
  return (
    <div
      id={list}
      role="listbox"
      aria-label={field.label}
      aria-multiselectable={field.takes === 'many' || undefined}
      className={styles.offers}
    >
      {shown.slice(from, from + MOST_SHOWN).map(({ value, about }, n) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the option
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input
        <div
          key={value}
          id={`${list}-${from + n}`}
          role="option"
          aria-selected={ticked.includes(value)}
          data-value={value}
          data-at={from + n === state.at || undefined}
          className={styles.offer}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(value)}
        >
          <span className={styles.digit}>{state.typed === '' && from === 0 ? n + 1 : ''}</span>
          <span className={styles.value}>{value}</span>
          <span className={styles.about}>{about}</span>
        </div>
      ))}
    </div>
  )
}

const Editor = ({ field, state, context, onType, onTake }: EditorProps) => {
  const input = useRef<HTMLInputElement | null>(null)
  const list = useId()
  useEffect(() => input.current?.focus(), [])
  return (
    <div className={styles.editor}>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-label={field.label}
        {...(state.at === null || shownOffers(state, context).length === 0 ? {} : { 'aria-activedescendant': `${list}-${state.at}` })}
        autoComplete="off"
        spellCheck={false}
        placeholder={field.hint ?? (field.takes === 'many' ? 'A digit ticks, letters find' : '')}
        value={state.typed}
        onChange={(event) => onType(event.target.value)}
      />
      <Offers field={field} state={state} context={context} list={list} onTake={onTake} />
    </div>
  )
}

const Letters = ({ field, onTake }: { readonly field: FormField; readonly onTake: (key: string) => void }) => {
  const first = useRef<HTMLButtonElement | null>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.letters}>
      {Object.entries(field.letters ?? {}).map(([key, value], n) => (
        <button key={key} ref={n === 0 ? first : undefined} type="button" className={styles.letter} onClick={() => onTake(key)}>
          <Kbd keys={key} /> {value}
        </button>
      ))}
    </div>
  )
}

const HEAD = { claim: 'Mend the claim', none: 'A claim by hand' } as const

export const ClaimForm = ({ claim, options, draft: given, problem, picked, onKeep, onLeave }: ClaimFormProps) => {
  const { state, setState, letters, context, contextWith } = useForm(claim, options, given, problem)
  const form = useRef<HTMLDivElement | null>(null)
  const { open } = state
  useEffect(() => {
    if (open === null) form.current?.focus()
  }, [open])
  const latest = useRef(context)
  latest.current = context
  useEffect(() => {
    if (picked !== null) setState((before) => pickInForm(before, picked, latest.current))
  }, [picked, setState])

  const step = (key: string, within: FormContext): boolean => {
    const { state: next, outcome, taken } = stepForm(state, key, within)
    if (outcome === 'leave') onLeave()
    else if (outcome === 'keep') onKeep(next.draft)
    if (taken) setState(next)
    return taken
  }
  /** Names that are still on their way are waited for: Enter takes what fits, not what was there by chance. */
  const press = async (key: string): Promise<void> => {
    const found = letters === '' ? [] : await queryClient.ensureQueryData(asking('names', { letters }))
    step(key, contextWith(found))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    event.stopPropagation()
    const { key } = event
    const isLate = letters !== '' && queryClient.getQueryData(asking('names', { letters }).queryKey) === undefined
    if (isLate && (key === 'Enter' || key === 'Tab')) {
      event.preventDefault()
      void press(key)
    } else if (!(key === 'Tab' && open === null) && step(key, context)) event.preventDefault()
  }
  const take = (field: FormField) => (value: string) => {
    if (field.takes === 'choice') step(value, context)
    else setState(takeOffer(state, field, value, context))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus
    <div
      ref={form}
      role="group"
      aria-busy={options === undefined}
      tabIndex={-1}
      className={styles.form}
      aria-label={claim === null ? HEAD.none : HEAD.claim}
      onKeyDown={onKeyDown}
    >
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem.what}: {problem.why}. {problem.fix}
        </p>
      )}
      {formFields.map((field) => (
        <div key={field.name} className={styles.row} data-open={field.name === open || undefined}>
          <button type="button" className={styles.field} onClick={() => setState(openField(state, field.name))}>
            <Kbd keys={field.key} />
            <span className={styles.label}>{field.label}</span>
            <span className={styles.values} data-touched={state.draft[field.name] !== undefined || undefined}>
              {currentValues(state, field.name, context).join('; ') || '–'}
            </span>
          </button>
          {field.name !== open ? null : field.takes === 'choice' ? (
            <Letters field={field} onTake={take(field)} />
          ) : (
            <Editor
              field={field}
              state={state}
              context={context}
              onType={(typed) => setState(typeInForm(state, typed))}
              onTake={take(field)}
            />
          )}
        </div>
      ))}
      <p className={styles.foot}>
        <Kbd keys="Enter" /> keeps, <Kbd keys="Tab" /> another field, <Kbd keys="Esc" /> leaves
      </p>
    </div>
  )
}
