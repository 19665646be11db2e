/** Verdict badge: a verdict with its glyph and its word. In: the verdict's name. Out: the badge. */
import { verdictMarks } from '../../brief/marks.ts'
import { type VerdictName, verdicts } from '../../record/verdict.ts'
import { Badge } from './badge.tsx'

export const VerdictBadge = ({ verdict }: { readonly verdict: VerdictName }) => {
  const { word, path, tone } = verdictMarks[verdict]
  return (
    <Badge tone={tone} path={path} title={verdicts[verdict]}>
      {word}
    </Badge>
  )
}
