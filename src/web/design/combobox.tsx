/** Combobox: one of many, found by typing. In: the choices, the value, what to do as it changes; `onType` where the choices come from the desk. Out: a control that opens a list. */
import { Combobox as Base } from '@base-ui/react/combobox'
import type { Choice } from './choice.ts'
import styles from './combobox.module.css'
import { Icon } from './icon.tsx'
import popup from './popup.module.css'

export interface ComboboxProps<Value extends string> {
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  /** What is typed; given, the list shows the choices as they come and does not filter them itself. */
  readonly onType?: (typed: string) => void
  readonly label?: string
  readonly placeholder?: string
  readonly none?: string
  readonly disabled?: boolean
}

const List = ({ none }: { readonly none: string }) => (
  <Base.Portal>
    <Base.Positioner className={popup.place} sideOffset={4}>
      <Base.Popup className={popup.popup}>
        <Base.Empty className={popup.none}>{none}</Base.Empty>
        <Base.List>
          {(choice: Choice) => (
            <Base.Item key={choice.value} value={choice} className={popup.item}>
              <span className={popup.grow}>{choice.label}</span>
              <span className={popup.tick}>
                <Base.ItemIndicator>
                  <Icon name="check" />
                </Base.ItemIndicator>
              </span>
            </Base.Item>
          )}
        </Base.List>
      </Base.Popup>
    </Base.Positioner>
  </Base.Portal>
)

export const Combobox = <Value extends string>(props: ComboboxProps<Value>) => {
  const { choices, value, onChange, onType, label, placeholder, none = 'Nothing has this name.', disabled = false } = props
  return (
    <Base.Root
      items={choices}
      value={choices.find((choice) => choice.value === value) ?? null}
      isItemEqualToValue={(one, other) => one.value === other.value}
      onValueChange={(choice) => onChange(choice === null ? null : choice.value)}
      onInputValueChange={(typed) => onType?.(typed)}
      {...(onType === undefined ? {} : { filter: null })}
      disabled={disabled}
    >
      <Base.InputGroup className={styles.group}>
        <Base.Input className={styles.input} aria-label={label} placeholder={placeholder} />
        <Base.Clear className={styles.button} aria-label="Clear">
          <Icon name="close" />
        </Base.Clear>
        <Base.Trigger className={styles.button} aria-label="Open the list">
          <Icon name="chevron" />
        </Base.Trigger>
      </Base.InputGroup>
      <List none={none} />
    </Base.Root>
  )
}
