/** Board step: which card a key leads to. In: the key, the card's column and row, how many cards each column has. Out: a column and row; null for other keys. */

export interface CardPlace {
  readonly column: number
  readonly row: number
}

const steps: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  k: [0, -1],
  j: [0, 1],
}

/** Columns without a card are passed over; at an edge one stays. */
export const stepTo = (key: string, { column, row }: CardPlace, sizes: readonly number[]): CardPlace | null => {
  if (key === 'Home') return { column, row: 0 }
  if (key === 'End') return { column, row: Math.max(0, (sizes[column] ?? 1) - 1) }
  const step = steps[key]
  if (step === undefined) return null
  const [columns, rows] = step
  if (columns === 0) return { column, row: Math.min(Math.max(0, row + rows), Math.max(0, (sizes[column] ?? 1) - 1)) }
  let to = column + columns
  while (to >= 0 && to < sizes.length && (sizes[to] ?? 0) === 0) to += columns
  const size = sizes[to] ?? 0
  return size === 0 ? { column, row } : { column: to, row: Math.min(row, size - 1) }
}
