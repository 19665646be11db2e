/** Checkbox: on or off, or on for some. In: the words, the state, what to do as it changes. Out: the box with its words. */
import { Checkbox as Base } from '@base-ui/react/checkbox'
import styles from './checkbox.module.css'
import { Icon } from './icon.tsx'

export interface CheckboxProps {
  readonly label: string
  /** The words are there for those who listen, and not shown. */
  readonly bare?: boolean
  readonly checked: boolean | 'some'
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

export const Checkbox = ({ label, bare = false, checked, onChange, disabled = false }: CheckboxProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is Base UI's, within the label
  <label className={styles.label}>
    <Base.Root
      className={styles.box}
      checked={checked === true}
      indeterminate={checked === 'some'}
      onCheckedChange={onChange}
      disabled={disabled}
      {...(bare ? { 'aria-label': label } : {})}
    >
      <Base.Indicator className={styles.mark}>
        <Icon name={checked === 'some' ? 'minus' : 'check'} />
      </Base.Indicator>
    </Base.Root>
    {bare ? null : label}
  </label>
)
