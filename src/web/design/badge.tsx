/** Badge: a word with a mark, in one of five tones. In: the word, its tone, a drawing. Out: the badge; the tone is never all that tells. */
import type { ReactNode } from 'react'
import type { Tone } from '../../brief/marks.ts'
import styles from './badge.module.css'
import { Drawing } from './icon.tsx'

export interface BadgeProps {
  readonly tone?: Tone
  /** A path in a box of 16 by 16. */
  readonly path?: string
  readonly title?: string
  readonly children: ReactNode
}

export const Badge = ({ tone = 'quiet', path, title, children }: BadgeProps) => (
  <span className={styles.badge} data-tone={tone} title={title}>
    {path === undefined ? null : <Drawing path={path} />}
    {children}
  </span>
)
