/** Claim list: the claims of a page, the chosen one whole. In: claims as they stand, the panel of the chosen one. Out: a list that keeps the chosen one in view. */
import { type ReactNode, useEffect, useRef } from 'react'
import { ClaimCard } from './claim-card.tsx'
import styles from './claim-list.module.css'
import type { ClaimView } from './reader-types.ts'

export interface ClaimListProps {
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
  readonly onChoose: (claim: string) => void
  readonly panel: ReactNode
}

export const ClaimList = ({ claims, chosen, onChoose, panel }: ClaimListProps) => {
  const list = useRef<HTMLOListElement | null>(null)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <ol ref={list} className={styles.list} aria-label="Claims">
      {claims.map((view, at) => {
        const isChosen = view.claim.id === chosen
        return (
          <ClaimCard key={view.claim.id} view={view} number={at + 1} isChosen={isChosen} onChoose={onChoose}>
            {isChosen ? panel : undefined}
          </ClaimCard>
        )
      })}
    </ol>
  )
}
