/** Verdict cards: what was judged of an item, why, and what it rests on. In: verdicts. Out: one block each, the telling ones first; evidence that is long is folded. */
import { verdicts as meanings } from '../../record/verdict.ts'
import type { OutputOf } from '../client.ts'
import { VerdictBadge } from '../design/verdict-badge.tsx'
import { CiteLine } from './cite-line.tsx'
import { capital } from './item-words.ts'
import styles from './verdict-cards.module.css'

type ItemVerdict = OutputOf<'itemView'>['verdicts'][number]

/** What is so of nearly all items comes last. */
const quiet = new Set(['source', 'plausibility'])
const SHOWN = 4

const aspects: Readonly<Record<string, string>> = {
  ordinal: 'On the count',
  effect: 'On what it changes',
  quantity: 'On the figure',
  status: 'On the promise',
  source: 'On who tells it',
  novelty: 'On whether it is new',
  contact: 'On the meeting',
  dependence: 'On dependence',
  relation: 'On the relation',
  plausibility: 'On what the payer can pay',
}

/** "Formally new: that X becomes a party": the words before the colon are its heading. */
const Note = ({ text }: { readonly text: string }) => {
  const { head, rest } = /^(?<head>[A-Z][a-z ]{3,24}): (?<rest>.+)$/s.exec(text)?.groups ?? {}
  return head === undefined || rest === undefined ? (
    <p>{capital(text)}</p>
  ) : (
    <p>
      <strong>{head}:</strong> {rest}
    </p>
  )
}

const keyOf = (evidence: ItemVerdict['evidence'][number]): string =>
  evidence.kind === 'claim' ? `${evidence.documentId} ${evidence.claim}` : `${evidence.table} ${evidence.line}`

const unique = (evidence: ItemVerdict['evidence']): ItemVerdict['evidence'] => [
  ...new Map(evidence.map((one) => [keyOf(one), one])).values(),
]

const Rows = ({ evidence }: { readonly evidence: ItemVerdict['evidence'] }) => (
  <ul className={styles.evidence}>
    {evidence.map((one) => (
      <li key={keyOf(one)}>
        <CiteLine evidence={one} />
      </li>
    ))}
  </ul>
)

const Evidence = ({ evidence }: Pick<ItemVerdict, 'evidence'>) => {
  const all = unique(evidence)
  if (all.length === 0) return null
  return (
    <>
      <Rows evidence={all.slice(0, SHOWN)} />
      {all.length > SHOWN ? (
        <details className={styles.fold}>
          <summary>{all.length - SHOWN} more it rests on</summary>
          <Rows evidence={all.slice(SHOWN)} />
        </details>
      ) : null}
    </>
  )
}

const Card = ({ judged }: { readonly judged: ItemVerdict }) => {
  const { verdict, aspect, because, notes, about, settledBy } = judged
  return (
    <article className={styles.card} aria-label={`${verdict}: ${because}`}>
      <header className={styles.head}>
        <VerdictBadge verdict={verdict} />
        <span className={styles.aspect}>{aspects[aspect] ?? aspect}</span>
        <span className={styles.meaning}>{meanings[verdict]}</span>
      </header>
      {about.length === 0 ? null : <p className={styles.about}>About the words {about.map((words) => `“${words}”`).join(', ')}.</p>}
      <p className={styles.because}>{because}</p>
      {notes.map((note) => (
        <Note key={note} text={note} />
      ))}
      <Evidence evidence={judged.evidence} />
      {settledBy.length === 0 ? null : <p className={styles.settle}>What would settle it: {settledBy.join('; ')}.</p>}
    </article>
  )
}

const weight = ({ aspect, verdict }: ItemVerdict): number => (quiet.has(aspect) ? 2 : verdict === 'unverifiable' ? 1 : 0)

export const VerdictCards = ({ verdicts }: { readonly verdicts: readonly ItemVerdict[] }) => {
  if (verdicts.length === 0)
    return <p className={styles.none}>No check has anything to say of it: it tells a judgement, or nothing that the record could settle.</p>
  return (
    <div className={styles.cards}>
      {verdicts
        .toSorted((a, b) => weight(a) - weight(b))
        .map((judged) => (
          <Card key={`${judged.check} ${judged.verdict} ${judged.because}`} judged={judged} />
        ))}
    </div>
  )
}
