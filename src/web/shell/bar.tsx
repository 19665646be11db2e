/** Bar: search, the day and whose record it is, keys, print, theme. In: what search and keys open. Out: the bar at the head. */
import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '../../brief/days.ts'
import { asking } from '../client.ts'
import { Icon } from '../design/icon.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { Kbd } from '../design/kbd.tsx'
import { Menu } from '../design/menu.tsx'
import { type Theme, themes, useTheme } from '../theme.ts'
import styles from './bar.module.css'

export interface BarProps {
  readonly onSearch: () => void
  readonly onKeys: () => void
}

const themeWords: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

const Day = () => {
  const { data } = useQuery(asking('about', {}))
  if (data === undefined) return null
  return (
    <p className={styles.day}>
      <span className={styles.author}>{data.author}, </span>
      <time dateTime={data.today}>{dayInWords(data.today)}</time>
    </p>
  )
}

export const Bar = ({ onSearch, onKeys }: BarProps) => {
  const [theme, choose] = useTheme()
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={onSearch}>
        <Icon name="search" />
        <span className={styles.words}>Search or go to</span>
        <Kbd keys="/" />
      </button>
      <Day />
      <div className={styles.buttons}>
        <IconButton label="Keys" icon="keys" kbd="?" onClick={onKeys} />
        <IconButton label="Print" icon="print" onClick={() => print()} />
        <Menu
          trigger={<IconButton label="Theme" icon={theme} />}
          items={themes.map((one) => ({ label: themeWords[one], icon: one, chosen: one === theme, onSelect: () => choose(one) }))}
        />
      </div>
    </header>
  )
}
