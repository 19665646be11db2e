/** History: what a person can take back. In: a state, a new one, what was typed in. Out: past, now and next; letters typed in one field without a pause are one step. */
export interface History<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly next: readonly State[]
  /** The field in which one types: the next letters there belong to the same step. */
  readonly typing: string | null
}

const MOST_STEPS = 300

export const begun = <State>(now: State): History<State> => ({ past: [], now, next: [], typing: null })

/** `typing` names the field for what is typed; null for anything else. */
export const changed = <State>(history: History<State>, now: State, typing: string | null = null): History<State> => {
  if (now === history.now) return history
  const joins = typing !== null && typing === history.typing
  return { past: joins ? history.past : [...history.past.slice(1 - MOST_STEPS), history.now], now, next: [], typing }
}

/** After a pause letters begin a new step. */
export const paused = <State>(history: History<State>): History<State> => (history.typing === null ? history : { ...history, typing: null })

export const undone = <State>(history: History<State>): History<State> => {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), now: before, next: [history.now, ...history.next], typing: null }
}

export const redone = <State>(history: History<State>): History<State> => {
  const [after, ...next] = history.next
  if (after === undefined) return history
  return { past: [...history.past, history.now], now: after, next, typing: null }
}
