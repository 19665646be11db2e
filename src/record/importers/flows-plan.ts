/** FlowsPlan: how DuckDB is to read a file of trade flows. In: nothing. Out: the types: columns with their types, what is taken of each, which rows are faults or passed over. */

/** SQL over the columns of the file. Names in double quotes; no value of a file ever becomes SQL. */
export interface FlowsPlan {
  readonly title: string
  readonly vintage: string | null
  /** The file's columns in order, with the type that DuckDB reads each as. */
  readonly columns: readonly (readonly [name: string, type: string])[]
  /** Columns of the Parquet file, each with its expression. */
  readonly select: readonly (readonly [name: string, expression: string])[]
  /** A reason where the row is a fault, null where it is none; first match counts. */
  readonly faults: readonly { readonly when: string; readonly reason: string }[]
  /** Sound rows that would be counted twice, or are not of goods: left out and counted by kind. */
  readonly passedOver: readonly { readonly when: string; readonly kind: string }[]
  /** Told by `data list`: { classification: "HS17" }. */
  readonly details: Readonly<Record<string, string>>
}
