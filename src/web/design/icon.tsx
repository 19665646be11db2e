/** Icon: a line drawing beside words, hidden from those who listen. In: its name, or a path in a box of 16 by 16. Out: an SVG in the colour of the text. */
import styles from './icon.module.css'
import { type IconName, icons } from './icons.ts'

export const Drawing = ({ path }: { readonly path: string }) => (
  <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
)

export const Icon = ({ name }: { readonly name: IconName }) => <Drawing path={icons[name]} />
