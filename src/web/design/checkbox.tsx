/** Checkbox: on or off, or on for some. In: the words, the state, what to do as it changes. Out: the box with its words. */
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

/** The browser's own: a long table has hundreds. */
export const Checkbox = ({ label, bare = false, checked, onChange, disabled = false }: CheckboxProps) => (
  <label className={styles.label}>
    <span className={styles.place}>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = checked === 'some'
        }}
        type="checkbox"
        className={styles.box}
        checked={checked === true}
        onChange={({ target }) => onChange(target.checked)}
        disabled={disabled}
        {...(bare ? { 'aria-label': label } : {})}
      />
      {checked === false ? null : (
        <span className={styles.mark}>
          <Icon name={checked === 'some' ? 'minus' : 'check'} />
        </span>
      )}
    </span>
    {bare ? null : label}
  </label>
)
