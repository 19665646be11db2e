/** Columns: the head of a table. In: names of columns in order, which of them hold numbers. Out: the head. */
import facts from './facts.module.css'

export interface ColumnsProps {
  readonly names: readonly string[]
  readonly numbers?: readonly string[]
}

export const Columns = ({ names, numbers = [] }: ColumnsProps) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col" className={numbers.includes(name) ? facts.number : undefined}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
)
