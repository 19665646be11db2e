/** Status badge: how a promise stands, and its day. In: the status, the due date as it should read. Out: the badge with the day beside it. */
import { verdictMarks } from '../../brief/marks.ts'
import { type VerdictName, verdicts } from '../../record/verdict.ts'
import { Badge } from './badge.tsx'

export type StatusName = Extract<
  VerdictName,
  'open' | 'due-soon' | 'overdue' | 'partly-kept' | 'kept' | 'lapsed' | 'superseded' | 'unverifiable'
>

export const StatusBadge = ({ status, due }: { readonly status: StatusName; readonly due?: string }) => {
  const { word, path, tone } = verdictMarks[status]
  return (
    <Badge tone={tone} path={path} title={verdicts[status]}>
      {due === undefined ? word : `${word}, ${due}`}
    </Badge>
  )
}
