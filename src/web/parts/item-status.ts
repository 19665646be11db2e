/** Item status: is a verdict the status of a promise? In: its name. Out: yes or no; and the statuses in the order of a board. */
import type { VerdictName } from '../../record/verdict.ts'
import type { StatusName } from '../design/status-badge.tsx'

export const statusNames: readonly StatusName[] = [
  'overdue',
  'due-soon',
  'open',
  'partly-kept',
  'kept',
  'superseded',
  'lapsed',
  'unverifiable',
]

export const isStatus = (name: VerdictName | null): name is StatusName => statusNames.some((one) => one === name)
