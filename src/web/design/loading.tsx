/** Loading: grey lines where the content will stand, as high as it, so that nothing jumps. In: how many lines. Out: the lines; they show only after a moment. */
import styles from './loading.module.css'

const WIDTHS = ['w1', 'w2', 'w3', 'w4'] as const

export const Loading = ({ lines = 6, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) => (
  <div className={styles.loading} role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines that are all alike
      <div key={at} className={styles.line}>
        <span className={styles[WIDTHS[at % WIDTHS.length] ?? 'w1']} />
      </div>
    ))}
  </div>
)
