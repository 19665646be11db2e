/** Written filters: those that one types: words, days, sums. In: the filters of the address. Out: fields; Enter or leaving one narrows the list. */
import { type FormEvent, useEffect, useState } from 'react'
import { Field } from '../design/field.tsx'
import { TextInput } from '../design/text-input.tsx'
import { type ItemSearch, isSpan } from './item-search.ts'
import { filterWords } from './item-words.ts'
import styles from './written-filters.module.css'

type WrittenName = 'words' | 'due' | 'told' | 'sum'

const hints: Readonly<Record<WrittenName, string>> = {
  words: 'critical minerals',
  due: '2026-03, 2026..2027',
  told: '2025-11.., ..2026',
  sum: '1bn.., $500m..2bn',
}

const faultIn = (name: WrittenName, value: string): string | undefined => {
  if (value === '' || name === 'words' || isSpan(name, value)) return undefined
  return name === 'sum' ? 'Write 1bn.., ..500m or 1bn..2bn.' : 'Write 2026, 2026-03, 2026-03-31 or two with .. between.'
}

interface OneProps {
  readonly name: WrittenName
  readonly value: string
  readonly onValue: (value: string) => void
}

const One = ({ name, value, onValue }: OneProps) => {
  const [written, setWritten] = useState(value)
  // the address changed by itself: a chip was removed, a view chosen
  useEffect(() => setWritten(value), [value])
  const fault = faultIn(name, written.trim())
  const settle = (): void => {
    if (fault === undefined && written.trim() !== value) onValue(written.trim())
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    settle()
  }
  return (
    <form onSubmit={submit}>
      <Field label={filterWords[name]} error={fault}>
        <TextInput value={written} onChange={setWritten} onBlur={settle} placeholder={hints[name]} autoComplete="off" spellCheck={false} />
      </Field>
    </form>
  )
}

export interface WrittenFiltersProps<Search extends ItemSearch> {
  readonly search: Search
  readonly onSearch: (search: Search) => void
  readonly names: readonly WrittenName[]
}

export const WrittenFilters = <Search extends ItemSearch>({ search, onSearch, names }: WrittenFiltersProps<Search>) => (
  <div className={styles.fields}>
    {names.map((name) => (
      <One
        key={name}
        name={name}
        value={search[name] ?? ''}
        onValue={(value) => onSearch({ ...search, [name]: value === '' ? undefined : value })}
      />
    ))}
  </div>
)
