/** Dialog: a question or a small form over the page. In: open or not, heading, content, buttons. Out: the dialog; Esc closes it, and the focus goes back. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, useRef } from 'react'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly about?: string
  readonly wide?: boolean
  /** Buttons at the end. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One types at once where there is something to type or choose. */
const FIELD = 'input:not([type="hidden"]), textarea, [role="combobox"]'

export const Dialog = ({ open, onClose, title, about, wide = false, actions, children }: DialogProps) => {
  const body = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={styles.dialog}
          data-wide={wide || undefined}
          initialFocus={() => body.current?.querySelector<HTMLElement>(FIELD) ?? true}
        >
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {/* without a tip: the first Esc would close the tip alone */}
            <Base.Close className={styles.close} aria-label="Close">
              <Icon name="close" />
            </Base.Close>
          </div>
          {about === undefined ? null : <Base.Description className={styles.about}>{about}</Base.Description>}
          <div ref={body} className={styles.body}>
            {children}
          </div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
