/** Choice: one of the things that Select, Combobox and Tabs offer. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}
