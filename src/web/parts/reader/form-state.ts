/** Form state: the form of a claim by keyboard. In: its state, a key or typed letters, what the open field offers. Out: its state then, and whether it is kept or left. */
import {
  type Draft,
  type FieldName,
  type FormField,
  fieldOfKey,
  formFields,
  listedOffers,
  type Offer,
  offersLike,
  toggled,
} from './form-fields.ts'

export interface FormState {
  readonly draft: Draft
  /** The field that is open; null while a letter opens one. */
  readonly open: FieldName | null
  readonly typed: string
  /** Which offer is pointed at, from 0; null for none. */
  readonly at: number | null
}

export interface FormStep {
  readonly state: FormState
  readonly outcome: 'keep' | 'leave' | null
  /** The key was the form's own. */
  readonly taken: boolean
}

export interface FormContext {
  /** Values that the claim has. */
  readonly values: Readonly<Record<FieldName, readonly string[]>>
  /** What the open field offers, the likeliest first. */
  readonly offers: readonly Offer[]
}

const closed = (draft: Draft): FormState => ({ draft, open: null, typed: '', at: null })

const stays = (state: FormState): FormStep => ({ state, outcome: null, taken: true })

export const openField = (state: FormState, name: FieldName): FormState => ({ draft: state.draft, open: name, typed: '', at: null })

export const currentValues = ({ draft }: FormState, name: FieldName, { values }: FormContext): readonly string[] =>
  draft[name] ?? values[name]

/** As shown, in order: what the field has, what is offered, as far as the letters fit; letters that fit nothing are offered as they are. */
export const shownOffers = (state: FormState, context: FormContext): readonly Offer[] => {
  if (state.open === null) return []
  const all = listedOffers(context.values[state.open], context.offers)
  const like = offersLike(all, state.typed)
  const typed = state.typed.trim()
  const isFree = state.open !== 'type' && state.open !== 'materials' && state.open !== 'sectors'
  return isFree && typed !== '' && !like.some(({ value }) => value === typed) ? [...like, { value: typed, about: 'as written' }] : like
}

const moved = (state: FormState, by: 1 | -1, count: number): FormState => {
  if (count === 0) return state
  const at = state.at === null ? (by === 1 ? 0 : count - 1) : (state.at + by + count) % count
  return { ...state, at }
}

const DIGIT = /^[1-9]$/

const stepMany = (state: FormState, name: FieldName, key: string, context: FormContext): FormStep => {
  const shown = shownOffers(state, context)
  const values = currentValues(state, name, context)
  const tick = (value: string | undefined): FormState =>
    value === undefined ? state : { ...state, draft: { ...state.draft, [name]: toggled(values, value) }, typed: '', at: null }
  const pointed = shown[state.at ?? 0]?.value
  if (key === 'Enter')
    return state.typed.trim() === '' ? { state: closed(state.draft), outcome: 'keep', taken: true } : stays(tick(pointed))
  if (key === 'Tab') return stays(closed((state.typed.trim() === '' ? state : tick(pointed)).draft))
  if (state.typed !== '') return { state, outcome: null, taken: false }
  if (DIGIT.test(key)) return stays(tick(shown[Number(key) - 1]?.value))
  if (key === ' ' && state.at !== null) return stays(tick(pointed))
  if (key === 'Backspace') return stays({ ...state, draft: { ...state.draft, [name]: values.slice(0, -1) } })
  return { state, outcome: null, taken: false }
}

/** A digit alone is the number of an offer; letters are the offer pointed at, else they stand as they are. */
const valueIn = (state: FormState, name: FieldName, context: FormContext): string | null => {
  const typed = state.typed.trim()
  const all = listedOffers(context.values[name], context.offers)
  if (DIGIT.test(typed)) return all[Number(typed) - 1]?.value ?? typed
  const shown = shownOffers(state, context)
  const pointed = state.at === null ? undefined : shown[state.at]?.value
  return pointed ?? (typed === '' ? null : typed)
}

const stepOne = (state: FormState, name: FieldName, key: string, context: FormContext): FormStep => {
  if (key === 'Enter' || key === 'Tab') {
    const value = valueIn(state, name, context)
    const draft = value === null ? state.draft : { ...state.draft, [name]: [value] }
    return { state: closed(draft), outcome: key === 'Enter' ? 'keep' : null, taken: true }
  }
  if (key === 'Backspace' && state.typed === '' && name !== 'type') return stays({ ...state, draft: { ...state.draft, [name]: [] } })
  return { state, outcome: null, taken: false }
}

const stepChoice = (state: FormState, name: FieldName, key: string): FormStep => {
  const value = formFields.find((field) => field.name === name)?.letters?.[key]
  if (value !== undefined) return stays(closed({ ...state.draft, [name]: [value] }))
  if (key === 'Enter') return { state: closed(state.draft), outcome: 'keep', taken: true }
  return key === 'Tab' ? stays(closed(state.draft)) : { state, outcome: null, taken: false }
}

const without = (draft: Draft, name: FieldName): Draft => {
  const { [name]: _gone, ...rest } = draft
  return rest
}

/** Enter keeps the whole claim, Tab the field alone; Esc leaves the field as it was, then the form. */
export const stepForm = (state: FormState, key: string, context: FormContext): FormStep => {
  const { open } = state
  if (open === null) {
    if (key === 'Escape') return { state, outcome: 'leave', taken: true }
    if (key === 'Enter') return { state, outcome: 'keep', taken: true }
    const field = fieldOfKey(key)
    return field === undefined ? { state, outcome: null, taken: false } : stays(openField(state, field.name))
  }
  if (key === 'Escape') return stays(closed(without(state.draft, open)))
  if (key === 'ArrowDown' || key === 'ArrowUp') return stays(moved(state, key === 'ArrowDown' ? 1 : -1, shownOffers(state, context).length))
  const takes = formFields.find((field) => field.name === open)?.takes
  if (takes === 'choice') return stepChoice(state, open, key)
  return takes === 'many' ? stepMany(state, open, key, context) : stepOne(state, open, key, context)
}

/** Letters are of one of the offers, so that the first that fits is pointed at; an amount or a day may be written freely. */
const isOffered = ({ name, takes }: FormField): boolean => takes === 'many' || name === 'type' || name === 'place'

export const typeInForm = (state: FormState, typed: string): FormState => {
  const field = formFields.find(({ name }) => name === state.open)
  return { ...state, typed, at: field !== undefined && isOffered(field) && typed.trim() !== '' ? 0 : null }
}

/** Words chosen in the text go into the open field. */
export const pickInForm = (state: FormState, words: string, context: FormContext): FormState => {
  const field = formFields.find(({ name }) => name === state.open)
  if (field === undefined || field.takes === 'choice') return state
  if (field.takes === 'one') return { ...state, typed: words, at: null }
  const values = currentValues(state, field.name, context)
  return { ...state, draft: { ...state.draft, [field.name]: [...values.filter((value) => value !== words), words] }, typed: '', at: null }
}

/** An offer taken with the mouse. */
export const takeOffer = (state: FormState, { name, takes }: FormField, value: string, context: FormContext): FormState =>
  takes === 'many'
    ? { ...state, draft: { ...state.draft, [name]: toggled(currentValues(state, name, context), value) }, typed: '', at: null }
    : closed({ ...state.draft, [name]: [value] })
