/** Item health: how well an item is told, in points with their reasons. In: the health of its record. Out: a table; it says how well a thing is told, not whether it is true. */
import type { OutputOf } from '../client.ts'
import styles from './item-health.module.css'

type Health = OutputOf<'itemView'>['health']

const words: Readonly<Record<string, string>> = {
  sources: 'How many sources',
  independence: 'How independent',
  kind: 'What kind',
  fields: 'What is told',
  figure: 'The figure',
}

export const ItemHealth = ({ health }: { readonly health: Health }) => (
  <table className={styles.table}>
    <caption>
      {health.points} of {health.of} points for how well it is told; whether it is true is another matter.
    </caption>
    <tbody>
      {health.parts.map(({ part, points, of, why }) => (
        <tr key={part}>
          <th scope="row">{words[part] ?? part}</th>
          <td className={styles.points}>
            <meter min={0} max={of} value={points} aria-label={`${words[part] ?? part}: ${points} of ${of}`} />
            <span>
              {points} of {of}
            </span>
          </td>
          <td>{why}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
