/** Context view: the sentence of a claim with those around it. In: some words of the document and where they begin. Out: the words, those of the claim marked. */
import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import styles from './context-view.module.css'
import { paint } from './highlights.ts'
import type { Claim, Span } from './reader-types.ts'
import { selectedSpan, textMapOf } from './text-map.ts'

export interface ContextViewProps {
  readonly claim: Claim
  readonly text: string
  readonly from: number
  readonly picked: Span | null
  readonly onPick: (span: Span | null) => void
}

export const ContextView = ({ claim, text, from, picked, onPick }: ContextViewProps) => {
  const root = useRef<HTMLDivElement | null>(null)
  useLayoutEffect(() => {
    if (root.current === null) return
    const range = picked === null ? null : textMapOf(root.current).rangeOf(picked)
    paint('picked', range === null ? [] : [range])
  }, [picked])
  const onMouseUp = (_event: MouseEvent): void => {
    if (root.current === null) return
    const map = textMapOf(root.current)
    const selection = selectedSpan({ ...map, offsetAt: (node, offset) => shifted(map.offsetAt(node, offset), -from) }, text)
    onPick(selection === null ? null : { start: selection.start + from, end: selection.end + from })
  }
  const [start, end] = [claim.start - from, claim.end - from]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: words are chosen in it with the mouse; v does the same by keyboard
    <div ref={root} className={styles.context} onMouseUp={onMouseUp}>
      <p className={styles.words} data-at={from}>
        {text.slice(0, start)}
        <mark className={styles.claim} data-kind={claim.kind}>
          {text.slice(start, end)}
        </mark>
        {text.slice(end)}
      </p>
    </div>
  )
}

const shifted = (offset: number | null, by: number): number | null => (offset === null ? null : offset + by)
