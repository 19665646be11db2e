/** Wide: a table that may be wider than the page scrolls by itself, by keyboard too. In: its name, the table. Out: a group. */
import type { ReactNode } from 'react'
import facts from './facts.module.css'

export const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <div role="group" className={facts.scroll} tabIndex={0} aria-label={label}>
    {children}
  </div>
)
