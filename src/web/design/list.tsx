/** List: things one below the other, any number; j and k or arrows move, Enter opens. In: the things, how one looks, which is current. Out: the list. */
import type { ReactNode } from 'react'
import styles from './list.module.css'
import { useRows } from './rows.ts'

export interface ListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  /** -1: none yet. */
  readonly current: number
  readonly onCurrent: (at: number) => void
  readonly onOpen?: (item: Item) => void
  readonly onToggle?: (item: Item) => void
  readonly onNearEnd?: () => void
  /** Height of one in px before it is measured. */
  readonly guess?: number
  readonly children: (item: Item, current: boolean) => ReactNode
}

export const List = <Item,>(props: ListProps<Item>) => {
  const { label, items, idOf, current, onCurrent, onOpen, onToggle, onNearEnd, guess = 56, children } = props
  const withItem = (act: ((item: Item) => void) | undefined) => (at: number) => {
    const item = items[at]
    if (item !== undefined) act?.(item)
  }
  const { box, drawn, style, rowProps, onKeyDown } = useRows({
    count: items.length,
    keyOf: (at) => {
      const item = items[at]
      return item === undefined ? String(at) : idOf(item)
    },
    guess,
    current,
    onCurrent,
    onOpen: withItem(onOpen),
    onToggle: onToggle === undefined ? undefined : withItem(onToggle),
    onNearEnd,
  })
  return (
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <div role="list" aria-label={label} className={styles.list} style={style}>
        {drawn.map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          return (
            <div
              key={idOf(item)}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              aria-current={row.index === current || undefined}
              className={styles.item}
              {...rowProps(row)}
            >
              {children(item, row.index === current)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
