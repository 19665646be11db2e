/** Claim actions: what keys do, as buttons; and what the record makes of the claim. In: the chosen claim, what can be done. Out: buttons, verdicts of its item with a link. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asking } from '../../client.ts'
import { Button } from '../../design/button.tsx'
import { PageLink } from '../../design/page-link.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import styles from './claim-actions.module.css'
import type { ReaderActs } from './use-reader-keys.ts'

/** Whoever only passes by asks for nothing. */
const STAYED_MS = 300

const ItemNote = ({ claim }: { readonly claim: string }) => {
  const [stayed, setStayed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setStayed(true), STAYED_MS)
    return () => clearTimeout(timer)
  }, [])
  const { data } = useQuery({ ...asking('likely', { id: claim }), enabled: stayed })
  const own = data?.own ?? null
  if (own === null) return null
  return (
    <p className={styles.item}>
      <PageLink href={`/items/${own.id}`}>{own.claims === 1 ? 'Its item' : `Its item, told by ${own.claims} claims`}</PageLink>
      {own.verdicts.map((verdict) => (
        <VerdictBadge key={verdict} verdict={verdict} />
      ))}
    </p>
  )
}

export const ClaimActions = ({ claim, acts }: { readonly claim: string; readonly acts: ReaderActs }) => (
  <>
    <ItemNote key={claim} claim={claim} />
    <div className={styles.actions}>
      <Button small look="main" kbd="a" onClick={() => acts.judge('accepted')}>
        Accept
      </Button>
      <Button small kbd="r" onClick={() => acts.judge('rejected')}>
        Reject
      </Button>
      <Button small kbd="e" onClick={acts.edit}>
        Mend
      </Button>
      <Button small look="bare" kbd="m" onClick={acts.merge}>
        Merge
      </Button>
      <Button small look="bare" kbd="s" onClick={acts.split}>
        Split off
      </Button>
      <Button small look="bare" kbd="u" onClick={acts.undo}>
        Undo
      </Button>
    </div>
  </>
)
