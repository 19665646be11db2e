/** Linear programmes as plain data. In: columns with costs and bounds, rows over them. Out: what a solver is given, and what it answers. */

/** One row: lower <= sum(value x column) <= upper. */
export interface LinearRow {
  readonly lower: number
  readonly upper: number
  /** Column and factor; a column stands once in a row. */
  readonly entries: readonly (readonly [column: number, factor: number])[]
}

/** Minimise sum(cost x column). Bounds may be infinite. */
export interface LinearProgram {
  readonly columns: readonly LinearColumn[]
  readonly rows: readonly LinearRow[]
}

export interface LinearColumn {
  readonly cost: number
  readonly lower: number
  readonly upper: number
}

/** A dual is by how much the objective changes when the bound that binds moves up by one: never above 0 at an upper bound. */
export interface LinearSolution {
  readonly objective: number
  readonly columns: readonly number[]
  readonly columnDuals: readonly number[]
  readonly rowDuals: readonly number[]
}

/** Null where no values fit all bounds. A programme without a least value is a defect of ours, and throws. */
export type Solve = (program: LinearProgram) => LinearSolution | null
