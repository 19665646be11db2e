/** Split: two columns, and a bar between them that mouse and arrows move; one below the other where the window is narrow. In: a name under which the width is remembered, both sides. Out: the columns. */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useRemembered } from '../remembered.ts'
import styles from './split.module.css'

export interface SplitProps {
  readonly name: string
  /** What the bar is called: "Width of the document". */
  readonly label: string
  /** Share of the first column in percent, until someone moves the bar. */
  readonly first?: number
  readonly start: ReactNode
  readonly end: ReactNode
}

const [LEAST, MOST, STEP] = [20, 80, 4]

const held = (share: number): number => Math.min(MOST, Math.max(LEAST, Math.round(share)))

const keyShare = (key: string, share: number, rtl: boolean): number | null => {
  const forth = rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = rtl ? 'ArrowRight' : 'ArrowLeft'
  const shares: Readonly<Record<string, number>> = { [forth]: share + STEP, [back]: share - STEP, Home: LEAST, End: MOST }
  return shares[key] ?? null
}

export const Split = ({ name, label, first = 50, start, end }: SplitProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [kept, keep] = useRemembered(`split.${name}`, String(first))
  const share = held(Number(kept) || first)
  const isRtl = (): boolean => box.current !== null && getComputedStyle(box.current).direction === 'rtl'
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyShare(event.key, share, isRtl())
    if (next === null) return
    event.preventDefault()
    keep(String(held(next)))
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (box.current === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, right, width } = box.current.getBoundingClientRect()
    keep(String(held((100 * (isRtl() ? right - event.clientX : event.clientX - left)) / width)))
  }
  return (
    <div ref={box} className={styles.split} style={{ '--share': `${share}%` } as CSSProperties}>
      <div className={styles.side}>{start}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a line that moves is no hr */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        className={styles.bar}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <div className={styles.side}>{end}</div>
    </div>
  )
}
