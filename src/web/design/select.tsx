/** Select: one of a few. In: the choices, the value, what to do as it changes. Out: a control that opens a list. */
import { Select as BaseSelect } from '@base-ui/react/select'
import type { Choice } from './choice.ts'
import { Icon } from './icon.tsx'
import popup from './popup.module.css'
import styles from './select.module.css'

export interface SelectProps<Value extends string> {
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** The name, where no Field gives one. */
  readonly label?: string
  readonly placeholder?: string
  readonly disabled?: boolean
}

export const Select = <Value extends string>({
  choices,
  value,
  onChange,
  label,
  placeholder = 'Choose',
  disabled = false,
}: SelectProps<Value>) => (
  <BaseSelect.Root items={choices} value={value} disabled={disabled} onValueChange={(next) => (next === null ? undefined : onChange(next))}>
    <BaseSelect.Trigger className={styles.trigger} aria-label={label}>
      <BaseSelect.Value className={styles.value} placeholder={placeholder} />
      <Icon name="chevron" />
    </BaseSelect.Trigger>
    <BaseSelect.Portal>
      <BaseSelect.Positioner className={popup.place} sideOffset={4} alignItemWithTrigger={false}>
        <BaseSelect.Popup className={popup.popup}>
          <BaseSelect.List>
            {choices.map((choice) => (
              <BaseSelect.Item key={choice.value} value={choice.value} className={popup.item}>
                <BaseSelect.ItemText className={popup.grow}>{choice.label}</BaseSelect.ItemText>
                <span className={popup.tick}>
                  <BaseSelect.ItemIndicator>
                    <Icon name="check" />
                  </BaseSelect.ItemIndicator>
                </span>
              </BaseSelect.Item>
            ))}
          </BaseSelect.List>
        </BaseSelect.Popup>
      </BaseSelect.Positioner>
    </BaseSelect.Portal>
  </BaseSelect.Root>
)
