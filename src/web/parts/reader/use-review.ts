/** Use review: claims are decided on at once and sent behind. In: claims, what to do when one fails. Out: what is drawn, and what a person can do. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { InputOf } from '../../client.ts'
import { ask, DeskProblem } from '../../client.ts'
import { type Draft, writtenFields } from './form-fields.ts'
import type { ClaimView, Decided, Span } from './reader-types.ts'
import { neighbour, type ReviewState, reviewed } from './review-state.ts'

type Act = InputOf<'decide'>['act']

/** One step that `u` takes back. */
interface Step {
  readonly claim: string
  /** As it was; null for a claim by hand that was not there. */
  readonly before: ClaimView | null
  readonly document: string
  readonly decisions: Promise<readonly number[]>
}

/** A decision that the record refused: brought back with the words, and what the person had written. */
export interface Refused {
  readonly claim: string | null
  readonly problem: DeskProblem
  readonly draft: Draft | null
}

export interface Review extends ReviewState {
  readonly refused: Refused | null
  readonly canUndo: boolean
  /** Decisions on their way to the record. */
  readonly sending: number
  readonly choose: (claim: string | null) => void
  readonly step: (step: 1 | -1) => void
  readonly judge: (review: 'accepted' | 'rejected', because: string | null) => void
  readonly correct: (draft: Draft) => void
  readonly add: (document: string, words: string, span: Span, draft: Draft) => Promise<boolean>
  /** Any other act; what the record then holds is drawn. */
  readonly perform: (view: ClaimView, act: Act) => Promise<boolean>
  readonly undo: () => void
  readonly forgive: () => void
}

const problemOf = (error: unknown): DeskProblem =>
  error instanceof DeskProblem
    ? error
    : new DeskProblem('The page failed', error instanceof Error ? error.message : String(error), 'Try again.', 0)

export const useReview = (claims: readonly ClaimView[] | undefined): Review => {
  const [state, dispatch] = useReducer(reviewed, { claims: [], chosen: null })
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(0)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const now = useRef({ state, steps })
  now.current = { state, steps }

  useEffect(() => {
    if (claims !== undefined) dispatch({ did: 'came', claims })
  }, [claims])

  useEffect(() => {
    if (sending === 0) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [sending])

  /** One after the other, in the order in which they were made. */
  const send = useCallback((act: () => Promise<Decided>): Promise<Decided> => {
    setSending((count) => count + 1)
    const sent = line.current.then(act).finally(() => setSending((count) => count - 1))
    line.current = sent.catch(() => undefined)
    return sent
  }, [])

  const decide = useCallback(
    (view: ClaimView, act: Act, because: string | null, review: ClaimView['review'] | null, draft: Draft | null): Promise<boolean> => {
      const claim = view.claim.id
      setRefused(null)
      if (review !== null) dispatch({ did: 'judged', claim, review, advance: true })
      const sent = send(() => ask('decide', { act, because }))
      const step = { claim, before: view, document: view.documentId, decisions: sent.then(({ decisions }) => decisions) }
      step.decisions.catch(() => undefined)
      setSteps((all) => [...all, step])
      return sent.then(
        (answer) => {
          dispatch({ did: 'answered', answer })
          return true
        },
        (error: unknown) => {
          setSteps((all) => all.filter((one) => one !== step))
          dispatch({ did: 'restored', claim, before: view })
          setRefused({ claim, problem: problemOf(error), draft })
          return false
        },
      )
    },
    [send],
  )

  const chosenView = useCallback(
    (): ClaimView | undefined => now.current.state.claims.find(({ claim }) => claim.id === now.current.state.chosen),
    [],
  )

  const judge = useCallback(
    (review: 'accepted' | 'rejected', because: string | null) => {
      const view = chosenView()
      if (view === undefined) return
      const act = { act: review === 'accepted' ? 'confirm' : 'reject', claim: view.claim.id, document: view.documentId } as const
      void decide(view, act, because, review, null)
    },
    [chosenView, decide],
  )

  const correct = useCallback(
    (draft: Draft) => {
      const view = chosenView()
      if (view === undefined) return
      const fields = [...writtenFields(draft)]
      void decide(view, { act: 'correct', claim: view.claim.id, document: view.documentId, fields }, null, 'accepted', draft)
    },
    [chosenView, decide],
  )

  const add = useCallback(
    async (document: string, words: string, { start }: Span, draft: Draft): Promise<boolean> => {
      setRefused(null)
      try {
        const answer = await send(() =>
          ask('decide', { act: { act: 'add', document, words, at: start, fields: [...writtenFields(draft)] } }),
        )
        dispatch({ did: 'answered', answer })
        const [made] = answer.claims
        if (made !== undefined) {
          const step = { claim: made.claim.id, before: null, document, decisions: Promise.resolve(answer.decisions) }
          setSteps((all) => [...all, step])
          dispatch({ did: 'chose', claim: made.claim.id })
        }
        return true
      } catch (error) {
        setRefused({ claim: null, problem: problemOf(error), draft })
        return false
      }
    },
    [send],
  )

  const undo = useCallback(() => {
    const step = now.current.steps.at(-1)
    if (step === undefined) return
    setSteps((all) => all.slice(0, -1))
    dispatch({ did: 'restored', claim: step.claim, before: step.before })
    const takeBack = async (): Promise<Decided> => {
      const all: Decided[] = []
      for (const decision of (await step.decisions).toReversed())
        all.push(await ask('decide', { act: { act: 'undo', decision, document: step.document } }))
      return all.at(-1) ?? { decisions: [], claims: [], gone: [] }
    }
    send(takeBack).then(
      (answer) => dispatch({ did: 'answered', answer }),
      (error: unknown) => setRefused({ claim: step.claim, problem: problemOf(error), draft: null }),
    )
  }, [send])

  const choose = useCallback((claim: string | null) => dispatch({ did: 'chose', claim }), [])
  const step = useCallback(
    (by: 1 | -1) => dispatch({ did: 'chose', claim: neighbour(now.current.state.claims, now.current.state.chosen, by) }),
    [],
  )
  const perform = useCallback((view: ClaimView, act: Act) => decide(view, act, null, null, null), [decide])
  const forgive = useCallback(() => setRefused(null), [])
  const canUndo = steps.length > 0

  return useMemo(
    () => ({ ...state, refused, canUndo, sending, choose, step, judge, correct, add, perform, undo, forgive }),
    [state, refused, canUndo, sending, choose, step, judge, correct, add, perform, undo, forgive],
  )
}
