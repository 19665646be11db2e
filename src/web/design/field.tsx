/** Field: a control with its label, a hint, and what is wrong with it. In: the words, one control. Out: all tied together for those who listen. */
import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

export interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong and what to do, one sentence. */
  readonly error?: string | undefined
  /** The label is there for those who listen, and not shown. */
  readonly bare?: boolean
  readonly children: ReactNode
}

export const Field = ({ label, hint, error, bare = false, children }: FieldProps) => (
  <BaseField.Root className={styles.field} invalid={error !== undefined}>
    <BaseField.Label className={bare ? styles.unseen : styles.label}>{label}</BaseField.Label>
    {children}
    {hint === undefined ? null : <BaseField.Description className={styles.hint}>{hint}</BaseField.Description>}
    <BaseField.Error className={styles.error} match={error !== undefined}>
      <Icon name="warning" />
      {error}
    </BaseField.Error>
  </BaseField.Root>
)
