/** State link: the page of a state with something changed in its address. In: what changes; null takes it out. Out: a link that stays where one is on the page. */
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type StateSearch, told } from './state-search.ts'

const route = getRouteApi('/states/$id')

export interface StateLinkProps {
  readonly change: { readonly [Key in keyof StateSearch]?: StateSearch[Key] | null }
  /** Where on the page it leads; else one stays. */
  readonly hash?: string
  readonly className?: string | undefined
  readonly isCurrent?: boolean
  /** Its name, where the words alone do not say. */
  readonly label?: string
  readonly children: ReactNode
}

export const StateLink = ({ change, hash, className, isCurrent = false, label, children }: StateLinkProps) => {
  const { id } = route.useParams()
  const search = route.useSearch()
  const changed = Object.entries({ ...search, ...change }).map(([key, value]) => [key, value ?? undefined] as const)
  return (
    <Link
      to="/states/$id"
      params={{ id }}
      search={told(Object.fromEntries(changed)) as StateSearch}
      {...(hash === undefined ? { resetScroll: false } : { hash })}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
