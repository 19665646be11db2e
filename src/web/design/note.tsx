/** Note: what stands behind a word or figure, on hover and on focus. In: a link or button, the words behind it. Out: both. For SourceNote and Cite. */
import { PreviewCard } from '@base-ui/react/preview-card'
import type { ReactElement, ReactNode } from 'react'
import styles from './note.module.css'
import popup from './popup.module.css'

export const Note = ({ trigger, children }: { readonly trigger: ReactElement; readonly children: ReactNode }) => (
  <PreviewCard.Root>
    <PreviewCard.Trigger render={trigger} delay={250} closeDelay={150} />
    <PreviewCard.Portal>
      <PreviewCard.Positioner className={popup.place} sideOffset={4}>
        <PreviewCard.Popup className={styles.note}>{children}</PreviewCard.Popup>
      </PreviewCard.Positioner>
    </PreviewCard.Portal>
  </PreviewCard.Root>
)
