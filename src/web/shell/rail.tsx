/** Rail: the places of the desk: a column at the side, and on a narrow window a row at the foot with the rest behind a button. In: the places. Out: links. */
import { Link, useRouter, useRouterState } from '@tanstack/react-router'
import { Icon } from '../design/icon.tsx'
import { Menu } from '../design/menu.tsx'
import type { Place } from '../places.ts'
import { goTo } from './go.ts'
import styles from './rail.module.css'

/** So many fit at the foot beside the button. */
const AT_FOOT = 4

const isAt = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`))

const Entry = ({ place, path, late }: { readonly place: Place; readonly path: string; readonly late: boolean }) => (
  <li className={styles.entry} data-late={late || undefined}>
    <Link to={place.to} className={styles.link} data-at={isAt(path, place.to) || undefined} title={`${place.label} (g ${place.key})`}>
      <Icon name={place.icon} />
      <span className={styles.label}>{place.label}</span>
    </Link>
  </li>
)

export const Rail = ({ places }: { readonly places: readonly Place[] }) => {
  const router = useRouter()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const rest = places.slice(AT_FOOT)
  return (
    <nav className={styles.rail} aria-label="Places">
      <Link to="/" className={styles.name}>
        <img src="/mark.svg" alt="" className={styles.mark} />
        <span className={styles.label}>Chancery</span>
      </Link>
      <ul className={styles.places}>
        {places.map((place, at) => (
          <Entry key={place.to} place={place} path={path} late={at >= AT_FOOT} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <div className={styles.more}>
          <Menu
            trigger={
              <button type="button" className={styles.link} data-at={rest.some(({ to }) => isAt(path, to)) || undefined}>
                <Icon name="menu" />
                <span className={styles.label}>More</span>
              </button>
            }
            items={rest.map(({ to, label, icon }) => ({ label, icon, onSelect: () => goTo(router, to) }))}
          />
        </div>
      )}
    </nav>
  )
}
