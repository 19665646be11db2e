/** Item status: is a verdict the status of a promise? In: its name. Out: yes or no. */
import type { VerdictName } from '../../record/verdict.ts'
import type { StatusName } from '../design/status-badge.tsx'

const statusNames: readonly StatusName[] = ['overdue', 'due-soon', 'open', 'partly-kept', 'kept', 'superseded', 'lapsed', 'unverifiable']

export const isStatus = (name: VerdictName | null): name is StatusName => statusNames.some((one) => one === name)
