/** Use check: what a draft says beyond its sources, and where the record went on. In: a draft, its kept version. Out: faults at every key, warnings whenever something was kept or the record changed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Block, Draft } from '../../../brief/draft.ts'
import { draftBook } from '../../../brief/draft-book.ts'
import type { DriftWarning } from '../../../brief/draft-drift.ts'
import { type DraftFault, draftLinter } from '../../../brief/draft-lint.ts'
import { citedKeys } from '../../../brief/draft-text.ts'
import { ask, asking } from '../../client.ts'

export interface Checked {
  readonly faults: readonly DraftFault[]
  readonly warnings: readonly DriftWarning[]
  /** The warning is settled: it goes at once, before the desk is asked again. */
  readonly settle: (id: string) => void
  readonly error: Error | null
}

/** Sources and items, without the text: what they may be quoted for does not depend on it. */
const restsOn = ({ sources, blocks }: Draft): string =>
  JSON.stringify([Object.keys(sources), blocks.map(({ id, rests }) => [id, rests.map(({ item }) => item)])])

export const useCheck = (draft: Draft, id: string, version: number): Checked => {
  const { data: lists } = useQuery({ ...asking('draftNames', {}), staleTime: Number.POSITIVE_INFINITY })
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const { data, error } = useQuery({
    queryKey: ['draftCheck', id, version, restsOn(draft)],
    queryFn: ({ signal }) => ask('draftCheck', { draft }, signal),
    placeholderData: keepPreviousData,
  })
  const { sources } = draft
  const linter = useMemo(() => {
    if (data === undefined || lists === undefined) return null
    return draftLinter(sources, draftBook(sources, data.evidence, lists))
  }, [data, lists, sources])
  const later = useDeferredValue(draft)
  const faults = useMemo((): readonly DraftFault[] => {
    if (data === undefined || linter === null) return []
    // a source that has just come in is judged once the desk has said what it bears
    const known = (key: string): boolean => {
      const source = later.sources[key]
      return source === undefined || source.kind === 'row' || data.evidence.claims[source.claim] !== undefined
    }
    const gone = new Set(data.warnings.filter(({ change }) => change === 'claim').map(({ block }) => block))
    const isAsked = ({ id: block, text, notes }: Block): boolean => gone.has(block) || [text, ...notes].flatMap(citedKeys).every(known)
    return later.blocks.filter(isAsked).flatMap(linter)
  }, [data, linter, later])
  const warnings = useMemo(() => (data?.warnings ?? []).filter((one) => !settled.has(one.id)), [data, settled])
  return { faults, warnings, settle: (one) => setSettled((all) => new Set([...all, one])), error }
}
