/** Button: does something now. In: words, how much it weighs, an icon, the key that does the same. Out: a button. */
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { Kbd } from './kbd.tsx'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** `main`: the one thing to do here; `plain`: any other; `bare`: beside text; `risky`: takes something away. */
  readonly look?: 'main' | 'plain' | 'bare' | 'risky'
  readonly small?: boolean
  readonly icon?: IconName
  readonly kbd?: string
  /** Pressed or not, for a button that stays down. */
  readonly pressed?: boolean
  readonly children: ReactNode
}

export const Button = ({ look = 'plain', small = false, icon, kbd, pressed, type = 'button', children, ...rest }: ButtonProps) => (
  <button type={type} data-look={look} data-small={small || undefined} aria-pressed={pressed} {...rest} className={styles.button}>
    {icon === undefined ? null : <Icon name={icon} />}
    <span>{children}</span>
    {kbd === undefined ? null : <Kbd keys={kbd} />}
  </button>
)
