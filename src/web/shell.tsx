/** Shell: what stands around every page. In: the page. Out: navigation, the page, what is said of it to those who listen. */
import { Link, Outlet } from '@tanstack/react-router'
import styles from './shell.module.css'

const places = [
  { to: '/', label: 'Home' },
  { to: '/design', label: 'Design' },
] as const

export const Shell = () => (
  <div className={styles.shell}>
    <a className={styles.skip} href="#main">
      Skip to the page
    </a>
    <nav className={styles.nav} aria-label="Desk">
      {places.map(({ to, label }) => (
        <Link key={to} to={to} className={styles.link} activeOptions={{ exact: true }}>
          {label}
        </Link>
      ))}
    </nav>
    <main id="main" className={styles.main}>
      <Outlet />
    </main>
  </div>
)
