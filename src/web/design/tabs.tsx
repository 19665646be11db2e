/** Tabs: parts of a page, one at a time. In: the tabs, which is shown, what to do when another is chosen. Out: the row of tabs, and below it the content. */
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import type { Choice } from './choice.ts'
import styles from './tabs.module.css'

export interface Tab<Value extends string> extends Choice<Value> {
  readonly count?: number
}

export interface TabsProps<Value extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Content of the tab that is shown. */
  readonly children: ReactNode
}

export const Tabs = <Value extends string>({ label, tabs, value, onChange, children }: TabsProps<Value>) => (
  <Base.Root value={value} onValueChange={onChange}>
    <Base.List className={styles.list} aria-label={label}>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
          {tab.label}
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    <Base.Panel value={value} className={styles.panel}>
      {children}
    </Base.Panel>
  </Base.Root>
)
