/** Claim card: a claim in the list, short; whole where it is chosen. In: the claim as it stands, its number. Out: a card. */
import { memo, type ReactNode } from 'react'
import { Badge } from '../../design/badge.tsx'
import styles from './claim-card.module.css'
import { amountLine, claimLine, partiesLine, timeLine } from './claim-line.ts'
import { formFields } from './form-fields.ts'
import type { Claim, ClaimView } from './reader-types.ts'

const reviewWords = { waiting: 'To review', accepted: 'Accepted', rejected: 'Rejected' } as const

const namesOf = (entities: Claim['agents']): string =>
  entities.map(({ name, id }) => (id === null ? `${name} (not on record)` : name)).join(', ')

/** What stands beside each label; nothing for what the claim does not have. */
const told = (claim: Claim): Readonly<Record<string, string>> => ({
  agents: namesOf(claim.agents),
  recipients: namesOf(claim.recipients),
  attribution: namesOf(claim.attribution),
  amount: claim.amount === null ? '' : amountLine(claim.amount),
  time: claim.time === null ? '' : timeLine(claim.time),
  factuality: claim.factuality,
  place: claim.place?.name ?? '',
  materials: claim.materials.join(', '),
  sectors: claim.sectors.join(', '),
  ordinal: claim.ordinal === null ? '' : `${claim.ordinal.n} ${claim.ordinal.scope}`,
})

const decisionWords: Readonly<Record<string, string>> = {
  confirmed: 'accepted',
  rejected: 'rejected',
  corrected: 'mended',
  added: 'entered by hand',
  merged: 'merged',
  split: 'parted',
  undone: 'undone',
}

const Decisions = ({ view }: { readonly view: ClaimView }) => (
  <ul className={styles.decisions}>
    {view.decisions.map(({ id, decision, author, at, note }) => (
      <li key={id}>
        {author} {decisionWords[decision] ?? decision} it, {at.slice(0, 16).replace('T', ' ')}
        {note === null ? '' : `: ${note}`}
      </li>
    ))}
  </ul>
)

export const ClaimFacts = ({ view }: { readonly view: ClaimView }) => {
  const { claim } = view
  const values = told(claim)
  return (
    <div className={styles.facts}>
      <dl className={styles.fields}>
        {formFields.map(({ name, label }) =>
          (values[name] ?? '') === '' ? null : (
            <div key={name} className={styles.field}>
              <dt>{label}</dt>
              <dd>{values[name]}</dd>
            </div>
          ),
        )}
      </dl>
      <blockquote className={styles.quote}>{claim.quote}</blockquote>
      {claim.gloss === undefined ? null : <p className={styles.gloss}>In English, as the reader has it: {claim.gloss}</p>}
      <p className={styles.origin}>
        {claim.reader === 'person'
          ? 'Entered by hand'
          : `Read by ${claim.reader}, rule ${claim.rule}; right ${Math.round(claim.confidence * 100)} times in 100`}
      </p>
      {view.decisions.length === 0 ? null : <Decisions view={view} />}
    </div>
  )
}

export interface ClaimCardProps {
  readonly view: ClaimView
  readonly number: number
  readonly isChosen: boolean
  readonly onChoose: (claim: string) => void
  /** The form, or what else stands in the place of the facts. */
  readonly children?: ReactNode
}

export const ClaimCard = memo(({ view, number, isChosen, onChoose, children }: ClaimCardProps) => {
  const { claim, review } = view
  return (
    <li className={styles.card} data-claim={claim.id} data-kind={claim.kind} data-review={review} aria-current={isChosen || undefined}>
      <button type="button" className={styles.head} aria-expanded={isChosen} onClick={() => onChoose(claim.id)}>
        <span className={styles.number}>{number}</span>
        <span className={styles.type}>
          {claim.kind}/{claim.type}
        </span>
        <span className={styles.line}>{isChosen ? partiesLine(claim) : claimLine(claim)}</span>
        <span className={styles.state}>
          {review === 'waiting' ? (
            <span className={styles.confidence}>{Math.round(claim.confidence * 100)} %</span>
          ) : (
            <Badge tone={review === 'accepted' ? 'agrees' : 'quiet'}>{reviewWords[review]}</Badge>
          )}
        </span>
      </button>
      {isChosen ? <div className={styles.body}>{children}</div> : null}
    </li>
  )
})
