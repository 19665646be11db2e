/** Icon button: a button that is only a drawing; its name shows on hover and focus, with its key. In: a name, an icon. Out: a button. */
import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import styles from './icon-button.module.css'
import type { IconName } from './icons.ts'
import { Tip } from './tip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string
  readonly icon: IconName
  readonly kbd?: string
  readonly pressed?: boolean
}

export const IconButton = ({ label, icon, kbd, pressed, type = 'button', ...rest }: IconButtonProps) => (
  <Tip words={label} {...(kbd === undefined ? {} : { kbd })}>
    <button type={type} aria-label={label} aria-pressed={pressed} {...rest} className={styles.button}>
      <Icon name={icon} />
    </button>
  </Tip>
)
