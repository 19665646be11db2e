/** Block view: one block of a document, as text. In: the block, the document's text, the claims that begin in it. Out: a heading, paragraph, list or table with its margin; each part with words says its offset. */
import { Fragment, memo } from 'react'
import { claimLine } from './claim-line.ts'
import styles from './document-view.module.css'
import type { ClaimView, ShownBlock, Span } from './reader-types.ts'
import { type Mark, segmentsOf } from './segments.ts'

/** What stands in the margin: claims that begin there, sentences that gave none. */
interface Beside {
  readonly numbered: readonly Numbered[]
  readonly unread: readonly Span[]
}

export interface BlockViewProps extends Beside {
  readonly block: ShownBlock
  readonly text: string
  /** Drawn as elements where the browser cannot paint highlights; empty elsewhere. */
  readonly marks: readonly Mark[]
}

/** A claim with its number in the document. */
export interface Numbered {
  readonly view: ClaimView
  readonly number: number
}

const Words = ({ span, text, marks }: { readonly span: Span; readonly text: string; readonly marks: readonly Mark[] }) => {
  if (marks.length === 0) return text.slice(span.start, span.end)
  return segmentsOf(span, marks).map(({ start, end, ids }) =>
    ids.length === 0 ? (
      <Fragment key={start}>{text.slice(start, end)}</Fragment>
    ) : (
      <mark key={start} data-claims={ids.join(' ')}>
        {text.slice(start, end)}
      </mark>
    ),
  )
}

type PartProps = Pick<BlockViewProps, 'text' | 'marks'>
type ListBlock = Extract<ShownBlock, { role: 'list' }>

/** Each item has its margin: what begins in it, or between it and the next. */
const ofItem = <One,>(all: readonly One[], startOf: (one: One) => number, { items }: ListBlock, at: number): readonly One[] => {
  const from = at === 0 ? 0 : (items[at]?.start ?? 0)
  const until = items[at + 1]?.start ?? Number.POSITIVE_INFINITY
  return all.filter((one) => startOf(one) >= from && startOf(one) < until)
}

const List = ({ block, numbered, unread, ...rest }: PartProps & Beside & { readonly block: ListBlock }) => (
  <ul className={styles.list}>
    {block.items.map((item, at) => (
      <li key={item.start} className={styles.line}>
        <Margin
          pages={at === 0 ? block.pages : []}
          numbered={ofItem(numbered, ({ view }) => view.claim.start, block, at)}
          unread={ofItem(unread, ({ start }) => start, block, at)}
        />
        <div className={styles.item}>
          <span className={styles.marker} aria-hidden="true">
            {item.marker === '' ? '•' : item.marker}
          </span>
          <span data-at={item.start}>
            <Words span={item} {...rest} />
          </span>
        </div>
      </li>
    ))}
  </ul>
)

const Table = ({ block, ...rest }: PartProps & { readonly block: Extract<ShownBlock, { role: 'table' }> }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
  <section className={styles.scroll} tabIndex={0} aria-label="Table of the document">
    <table className={styles.table}>
      <tbody>
        {block.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document never move
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
              <td key={column}>
                {cell === null ? null : (
                  <span data-at={cell.start}>
                    <Words span={cell} {...rest} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Content = ({ block, ...rest }: PartProps & { readonly block: Exclude<ShownBlock, ListBlock> }) => {
  if (block.role === 'table') return <Table block={block} {...rest} />
  const Element = block.role === 'paragraph' ? 'p' : 'h2'
  return (
    <Element className={styles[block.role]} data-at={block.start}>
      <Words span={block} {...rest} />
    </Element>
  )
}

const Margin = ({ pages, numbered, unread }: Beside & { readonly pages: readonly number[] }) => (
  <div className={styles.margin}>
    {pages.map((page) => (
      <span key={page} className={styles.page}>
        p. {page}
      </span>
    ))}
    {numbered.map(({ view: { claim, review }, number }) => (
      <span key={claim.id} className={styles.number} data-review={review} data-kind={claim.kind}>
        {number}
        <span className={styles.told}>{claimLine(claim)}</span>
      </span>
    ))}
    {unread.length === 0 ? null : <span className={styles.unread}>{unread.length} unread</span>}
  </div>
)

/** Views keep their identity unless something of them changed. */
const isSame = (one: BlockViewProps, other: BlockViewProps): boolean =>
  one.block === other.block &&
  one.text === other.text &&
  one.marks === other.marks &&
  one.unread === other.unread &&
  one.numbered.length === other.numbered.length &&
  one.numbered.every(({ view, number }, at) => view === other.numbered[at]?.view && number === other.numbered[at]?.number)

export const BlockView = memo(({ block, text, marks, numbered, unread }: BlockViewProps) => {
  if (block.role === 'list')
    return (
      <div className={styles.block}>
        <List block={block} text={text} marks={marks} numbered={numbered} unread={unread} />
      </div>
    )
  return (
    <div className={`${styles.block} ${styles.line}`}>
      <Margin pages={block.pages} numbered={numbered} unread={unread} />
      <Content block={block} text={text} marks={marks} />
    </div>
  )
}, isSame)
