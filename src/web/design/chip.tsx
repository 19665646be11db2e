/** Chip: a filter that is on, and can be taken off. In: what it holds to, what takes it off. Out: the chip. */
import styles from './chip.module.css'
import { Icon } from './icon.tsx'

export interface ChipProps {
  /** What is filtered by: "State". */
  readonly name?: string
  readonly value: string
  readonly onRemove: () => void
}

export const Chip = ({ name, value, onRemove }: ChipProps) => (
  <span className={styles.chip}>
    {name === undefined ? null : <span className={styles.name}>{name}</span>}
    {value}
    <button type="button" className={styles.remove} aria-label={`Remove ${name ?? 'filter'}: ${value}`} onClick={onRemove}>
      <Icon name="close" />
    </button>
  </span>
)
