/** Tip: a word or two about a control, on hover and on focus. It repeats or shortens; what one must know stands on the page. In: words, the control. Out: both. */
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './tip.module.css'

export interface TipProps {
  readonly words: string
  readonly kbd?: string
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end'
  /** One element that can have the focus. */
  readonly children: ReactElement
}

export const Tip = ({ words, kbd, side = 'bottom', children }: TipProps) => (
  <Tooltip.Root>
    <Tooltip.Trigger render={children} delay={400} />
    <Tooltip.Portal>
      <Tooltip.Positioner className={styles.place} side={side} sideOffset={6}>
        <Tooltip.Popup className={styles.tip}>
          {words}
          {kbd === undefined ? null : <Kbd keys={kbd} />}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
