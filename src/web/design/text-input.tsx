/** Text input: one line, or several with `rows`. In: the value, what to do as it changes. Out: the control; stands in a Field. */
import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import styles from './text-input.module.css'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'value' | 'onChange' | 'defaultValue'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** More than one line. */
  readonly rows?: number
}

export const TextInput = ({ value, onChange, rows, ...rest }: TextInputProps) => (
  <Field.Control
    {...rest}
    {...(rows === undefined ? {} : { render: <textarea rows={rows} /> })}
    className={styles.input}
    value={value}
    onValueChange={(next) => onChange(next)}
  />
)
