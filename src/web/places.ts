/** Places: where one can go on the desk. Data; a place is offered once its page is there. */
import type { IconName } from './design/icons.ts'

export interface Place {
  readonly to: string
  readonly label: string
  readonly icon: IconName
  /** After g. */
  readonly key: string
}

export const places: readonly Place[] = [
  { to: '/', label: 'Today', icon: 'home', key: 'h' },
  { to: '/review', label: 'Review', icon: 'review', key: 'r' },
  { to: '/items', label: 'Items', icon: 'items', key: 'i' },
  { to: '/commitments', label: 'Commitments', icon: 'commitments', key: 'c' },
  { to: '/states', label: 'States', icon: 'states', key: 's' },
  { to: '/formats', label: 'Formats', icon: 'formats', key: 'f' },
  { to: '/materials', label: 'Materials', icon: 'materials', key: 'm' },
  { to: '/briefs', label: 'Briefs', icon: 'brief', key: 'b' },
  { to: '/documents', label: 'Documents', icon: 'document', key: 'd' },
  { to: '/watch', label: 'Watch', icon: 'watch', key: 'w' },
]

/** Not in the rail, and found by searching. */
export const lesserPlaces: readonly Place[] = [{ to: '/design', label: 'Design of the desk', icon: 'design', key: 'x' }]
