/** Kbd: keys as a person sees them. In: "j", "Ctrl+K", "g i" (one after the other). Out: each key in its box. */
import styles from './kbd.module.css'

export const Kbd = ({ keys }: { readonly keys: string }) => (
  <span className={styles.keys}>
    {keys.split(/(?<=.)[ +](?=.)/).map((key, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice
      <kbd key={at} className={styles.kbd}>
        {key}
      </kbd>
    ))}
  </span>
)
