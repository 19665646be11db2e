/** Document view: a document with its claims marked in it. In: the reading, claims as they stand, what is chosen. Out: the text; choosing words or a claim in it is told. */
import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { BlockView, type Numbered } from './block-view.tsx'
import styles from './document-view.module.css'
import { canHighlight, type HighlightName, paint, paintNothing } from './highlights.ts'
import type { ClaimView, Reading, ShownBlock, Span } from './reader-types.ts'
import type { Mark } from './segments.ts'
import { offsetBelow, selectedSpan, type TextMap, textMapOf } from './text-map.ts'

export interface DocumentViewProps {
  readonly reading: Reading
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
  /** Words that a person is choosing, or has chosen. */
  readonly picked: Span | null
  /** What is to be seen: the words of the chosen claim, of a sentence, of an address. */
  readonly shown: Span | null
  readonly onChoose: (claim: string) => void
  readonly onPick: (span: Span | null) => void
}

/** Of several over one place the shortest. */
const claimAt = (claims: readonly ClaimView[], offset: number): string | null => {
  const over = claims.filter(({ claim }) => claim.start <= offset && claim.end > offset)
  return over.toSorted((one, other) => one.claim.end - one.claim.start - (other.claim.end - other.claim.start))[0]?.claim.id ?? null
}

/** What begins in each block: the last block that begins at the place or before. */
const byBlock = <One,>(
  blocks: readonly ShownBlock[],
  all: readonly One[],
  startOf: (one: One) => number,
): ReadonlyMap<ShownBlock, readonly One[]> => {
  const found = new Map<ShownBlock, One[]>()
  let at = 0
  for (const one of all) {
    while ((blocks[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= startOf(one)) at += 1
    const block = blocks[at]
    if (block === undefined) continue
    const there = found.get(block)
    if (there) there.push(one)
    else found.set(block, [one])
  }
  return found
}

const NONE: readonly Numbered[] = []
const NO_SPANS: readonly Span[] = []
const NO_MARKS: readonly Mark[] = []

const marksOf = (claims: readonly ClaimView[]): readonly Mark[] =>
  claims.filter(({ review }) => review !== 'rejected').map(({ claim: { id, start, end } }) => ({ id, start, end }))

const rangesOf = (map: TextMap, spans: readonly (Span | null)[]): readonly Range[] =>
  spans.flatMap((span) => (span === null ? [] : (map.rangeOf(span) ?? [])))

const usePainted = (
  root: RefObject<HTMLElement | null>,
  { reading, claims, chosen, picked }: DocumentViewProps,
): RefObject<TextMap | null> => {
  const map = useRef<TextMap | null>(null)
  const { unread, blocks } = reading
  useLayoutEffect(() => {
    map.current = root.current === null || blocks.length === 0 ? null : textMapOf(root.current)
    return paintNothing
  }, [root, blocks])
  useLayoutEffect(() => {
    if (map.current === null) return
    const own = map.current
    const groups = Map.groupBy(claims, ({ claim, review }): HighlightName => (review === 'rejected' ? 'rejected' : claim.kind))
    for (const name of [
      'meeting',
      'agreement',
      'commitment',
      'measure',
      'relation',
      'quantity',
      'statement',
      'assessment',
      'rejected',
    ] as const)
      paint(name, rangesOf(own, groups.get(name)?.map(({ claim }) => claim) ?? []))
  }, [claims])
  useLayoutEffect(() => {
    if (map.current !== null) paint('unread', rangesOf(map.current, unread))
  }, [unread])
  useLayoutEffect(() => {
    if (map.current === null) return
    paint('chosen', rangesOf(map.current, [claims.find(({ claim }) => claim.id === chosen)?.claim ?? null]))
  }, [claims, chosen])
  useLayoutEffect(() => {
    if (map.current !== null) paint('picked', rangesOf(map.current, [picked]))
  }, [picked])
  return map
}

/** Space that stays between the words and the edge of the frame, in pixels. */
const EDGE = 40

const bringIntoView = (view: HTMLElement | null, map: TextMap | null, span: Span): void => {
  const box = map?.rangeOf(span)?.getBoundingClientRect()
  if (view === null || box === undefined) return
  const frame = view.getBoundingClientRect()
  if (box.top < frame.top + EDGE || box.bottom > frame.bottom - EDGE) view.scrollTop += box.top - frame.top - frame.height / 3
}

export const DocumentView = (props: DocumentViewProps) => {
  const { reading, claims, shown, onChoose, onPick } = props
  const { blocks, unread } = reading
  const { text } = reading.document
  const root = useRef<HTMLElement | null>(null)
  const map = usePainted(root, props)
  const numbered = useMemo(() => {
    const all = claims.map((view, at): Numbered => ({ view, number: at + 1 }))
    return byBlock(blocks, all, ({ view }) => view.claim.start)
  }, [blocks, claims])
  const unreadIn = useMemo(() => byBlock(blocks, unread, ({ start }) => start), [blocks, unread])
  const marks = useMemo(() => (canHighlight() ? NO_MARKS : marksOf(claims)), [claims])
  const [overClaim, setOverClaim] = useState(false)

  useEffect(() => {
    if (shown === null) return
    bringIntoView(root.current, map.current, shown)
    // blocks that were not laid out before have their height only now
    const frame = requestAnimationFrame(() => bringIntoView(root.current, map.current, shown))
    return () => cancelAnimationFrame(frame)
  }, [shown, map])

  const onMouseUp = ({ clientX, clientY }: MouseEvent): void => {
    if (map.current === null) return
    const span = selectedSpan(map.current, text)
    if (span !== null) {
      onPick(span)
      return
    }
    const offset = offsetBelow(map.current, clientX, clientY)
    const claim = offset === null ? null : claimAt(claims, offset)
    if (claim !== null) onChoose(claim)
    onPick(null)
  }
  const onMouseMove = ({ clientX, clientY }: MouseEvent): void => {
    const offset = map.current === null ? null : offsetBelow(map.current, clientX, clientY)
    setOverClaim(offset !== null && claimAt(claims, offset) !== null)
  }

  return (
    <section
      ref={root}
      className={styles.document}
      data-over={overClaim || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keyboard
      tabIndex={0}
      aria-label="Document"
      onMouseUp={onMouseUp}
      onMouseMove={onMouseMove}
    >
      {blocks.map((block) => (
        <BlockView
          key={block.start}
          block={block}
          text={text}
          marks={marks}
          numbered={numbered.get(block) ?? NONE}
          unread={unreadIn.get(block) ?? NO_SPANS}
        />
      ))}
    </section>
  )
}
