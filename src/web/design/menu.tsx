/** Menu: a few things to do, behind a button. In: the button, the things. Out: both; arrows, first letters and Esc work in it. */
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { Kbd } from './kbd.tsx'
import popup from './popup.module.css'

export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  readonly kbd?: string
  readonly disabled?: boolean
  /** Given, the item is one of several and this says whether it holds. */
  readonly chosen?: boolean
  readonly onSelect: () => void
}

export interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement
  /** `null` draws a line. */
  readonly items: readonly (MenuItem | null)[]
}

const Entry = ({ label, icon, kbd, disabled = false, chosen, onSelect }: MenuItem) => (
  <Base.Item
    className={popup.item}
    disabled={disabled}
    onClick={onSelect}
    label={label}
    {...(chosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': chosen })}
  >
    {icon === undefined ? null : <Icon name={icon} />}
    <span className={popup.grow}>{label}</span>
    {chosen === true ? <Icon name="check" /> : null}
    {kbd === undefined ? null : <Kbd keys={kbd} />}
  </Base.Item>
)

export const Menu = ({ trigger, items }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={popup.place} sideOffset={4} align="start">
        <Base.Popup className={popup.popup}>
          {items.map((item, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name
            item === null ? <Base.Separator key={at} className={popup.line} /> : <Entry key={item.label} {...item} />,
          )}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
