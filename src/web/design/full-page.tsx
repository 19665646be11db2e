/** Full page: takes the height of the window, so that its parts scroll by themselves. In: a head, and a part with `fill`. Out: one below the other. */
import type { ReactNode } from 'react'
import styles from './full-page.module.css'

export const FullPage = ({ children }: { readonly children: ReactNode }) => <div className={styles.page}>{children}</div>
