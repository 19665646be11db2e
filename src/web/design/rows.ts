/** Rows: of a list of any length only what is in sight is drawn; one row has the focus, and keys move it. In: how many, which is current. Out: what to draw, and what to tell each row. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { usePrinting } from '../printing.ts'
import { ownsKey } from '../typing.ts'
import { stepTo } from './steps.ts'
import { useLatest } from './use-latest.ts'

export interface RowsOptions {
  readonly count: number
  readonly keyOf: (at: number) => string
  /** Height of a row in px before it is measured. */
  readonly guess: number
  /** Space that the head takes, in px. */
  readonly head?: number
  readonly current: number
  readonly onCurrent: (at: number) => void
  readonly onOpen: (at: number) => void
  /** Space or x. */
  readonly onToggle?: ((at: number) => void) | undefined
  /** The last rows are in sight: time to ask for more. */
  readonly onNearEnd?: (() => void) | undefined
}

/** So many are printed at most: a table of a million rows is no paper. */
const MOST_PRINTED = 2000
const NEAR = 20

/** The current row is always drawn, so that the focus stays where it is while one scrolls. */
const rangeWith = (current: number, count: number) => (range: Parameters<typeof defaultRangeExtractor>[0]) => {
  const seen = defaultRangeExtractor(range)
  if (current < 0 || current >= count || seen.includes(current)) return seen
  return [...seen, current].toSorted((a, b) => a - b)
}

const useRowKeys = (options: RowsOptions, pageOf: () => number, moveTo: (at: number) => void) => (event: KeyboardEvent) => {
  const { count, current, onOpen, onToggle } = options
  if (event.ctrlKey || event.metaKey || event.altKey || ownsKey(event.target, event.key)) return
  const onRow = event.target instanceof Element && event.target.hasAttribute('data-row')
  const to = stepTo(event.key, current, count, pageOf())
  if (to !== null) moveTo(to)
  else if (onRow && event.key === 'Enter') onOpen(current)
  else if (onRow && onToggle !== undefined && (event.key === ' ' || event.key === 'x')) onToggle(current)
  else return
  event.preventDefault()
  event.stopPropagation()
}

export const useRows = (options: RowsOptions) => {
  const { count, keyOf, guess, head = 0, current, onCurrent, onNearEnd } = options
  const box = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const printing = usePrinting()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    getItemKey: keyOf,
    estimateSize: () => guess,
    overscan: 6,
    scrollPaddingStart: head,
    rangeExtractor: rangeWith(current, count),
  })
  const seen = virtual.getVirtualItems()
  const last = seen.at(-1)?.index ?? -1
  const nearEnd = useEffectEvent(() => onNearEnd?.())
  useEffect(() => {
    if (count > 0 && last >= count - NEAR) nearEnd()
  }, [count, last])
  useEffect(() => {
    if (current < 0) return
    virtual.scrollToIndex(current, { align: 'auto' })
    if (!wantsFocus.current) return
    wantsFocus.current = false
    box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true })
  }, [current, virtual])
  const moveTo = (at: number): void => {
    wantsFocus.current = true
    onCurrent(at)
  }
  const onKeyDown = useRowKeys(options, () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / guess) - 1), moveTo)
  const drawn = printing ? Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, index) => ({ index, start: 0 })) : seen
  const onRowFocus = useLatest(({ currentTarget }: FocusEvent<HTMLElement>) => {
    const index = Number(currentTarget.dataset.row)
    if (index !== current) onCurrent(index)
  })
  /** What each drawn row wears; the first has the focus where none is current. */
  const rowProps = ({ index, start }: { readonly index: number; readonly start: number }) => ({
    ref: virtual.measureElement,
    'data-index': index,
    'data-row': index,
    'data-current': index === current || undefined,
    tabIndex: index === Math.max(0, current) ? 0 : -1,
    style: printing ? {} : { transform: `translateY(${start}px)` },
    onFocus: onRowFocus,
  })
  // no custom properties, which are inherited: each screen that is scrolled would have every element of the list styled anew
  const style = printing ? {} : { blockSize: `calc(${virtual.getTotalSize()}px + var(--hair))` }
  return { box, drawn, style, rowProps, onKeyDown }
}
