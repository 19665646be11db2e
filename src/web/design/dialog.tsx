/** Dialog: a question or a small form over the page. In: open or not, heading, content, buttons. Out: the dialog; Esc closes it, and the focus goes back. */
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

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

export const Dialog = ({ open, onClose, title, about, wide = false, actions, children }: DialogProps) => (
  <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
    <Base.Portal>
      <Base.Backdrop className={styles.backdrop} />
      <Base.Popup className={styles.dialog} data-wide={wide || undefined}>
        <div className={styles.head}>
          <Base.Title className={styles.title}>{title}</Base.Title>
          <IconButton label="Close" icon="close" kbd="Esc" onClick={onClose} />
        </div>
        {about === undefined ? null : <Base.Description className={styles.about}>{about}</Base.Description>}
        <div className={styles.body}>{children}</div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
