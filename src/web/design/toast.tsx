/** Toast: what has just been done, with its undo. In: `say(words, { undo })` from anywhere. Out: a note at the foot that is read out, and goes by itself; F6 leads to it. */
import { Toast as Base } from '@base-ui/react/toast'
import { Icon } from './icon.tsx'
import styles from './toast.module.css'

const manager = Base.createToastManager()

const SHOWN_MS = 6000
const UNDO_SHOWN_MS = 10_000

export interface SayOptions {
  /** What takes it back. */
  readonly undo?: () => void
  /** It went wrong: shown until it is closed. */
  readonly wrong?: boolean
}

export const say = (words: string, { undo, wrong = false }: SayOptions = {}): void => {
  const id = manager.add({
    description: words,
    type: wrong ? 'wrong' : 'done',
    priority: wrong ? 'high' : 'low',
    timeout: wrong ? 0 : undo === undefined ? SHOWN_MS : UNDO_SHOWN_MS,
    ...(undo === undefined ? {} : { actionProps: { children: 'Undo', onClick: () => [undo(), manager.close(id)] } }),
  })
}

const Shown = () =>
  Base.useToastManager().toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={[]}>
      <Base.Content className={styles.content}>
        <Base.Description className={styles.words} />
        <Base.Action className={styles.action} />
        <Base.Close className={styles.close} aria-label="Close">
          <Icon name="close" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))

/** Stands once, in the shell. */
export const Toasts = () => (
  <Base.Provider toastManager={manager} limit={3}>
    <Base.Portal>
      <Base.Viewport className={styles.viewport} aria-label="Notes">
        <Shown />
      </Base.Viewport>
    </Base.Portal>
  </Base.Provider>
)
