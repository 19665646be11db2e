/** Brief page: items to choose from at the left, the brief at the right, written where it stands. In: the brief's id. Out: the page; it keeps at every pause, and says what its sources do not bear. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { asking, type OutputOf } from '../client.ts'
import { Button } from '../design/button.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { FullPage } from '../design/full-page.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Split } from '../design/split.tsx'
import { TextInput } from '../design/text-input.tsx'
import { say } from '../design/toast.tsx'
import { useKeys } from '../keys.ts'
import { CiteDialog } from '../parts/brief/cite-dialog.tsx'
import { DraftView } from '../parts/brief/draft-view.tsx'
import { ExportMenu } from '../parts/brief/export-menu.tsx'
import { ItemPicker } from '../parts/brief/item-picker.tsx'
import { KeepingNote } from '../parts/brief/keeping-note.tsx'
import { Paper } from '../parts/brief/paper.tsx'
import { type Checked, useCheck } from '../parts/brief/use-check.ts'
import { type DraftDesk, useDraft } from '../parts/brief/use-draft.ts'
import { useEdits } from '../parts/brief/use-edits.ts'
import styles from './brief.module.css'

const route = getRouteApi('/briefs/$id')

const useBriefKeys = (desk: DraftDesk, { edits, add, write }: ReturnType<typeof useEdits>): void =>
  useKeys('Brief', [
    { keys: ['Ctrl+.'], words: 'Cite a claim where the caret stands', run: edits.cite, always: true },
    { keys: ['Ctrl+z'], words: 'Undo', run: desk.undo },
    { keys: ['Ctrl+Shift+z', 'Ctrl+y'], words: 'Redo', run: desk.redo },
    { keys: ['n'], words: 'A new paragraph', run: () => add('text') },
    { keys: ['e'], words: 'Go on writing', run: write },
    { keys: ['f'], words: 'Search the items', run: () => document.querySelector<HTMLElement>('[data-picker-search]')?.focus() },
  ])

/** While one writes in the brief they are its own too; the search of items keeps the browser's. */
const onUndoKey = (event: KeyboardEvent, { undo, redo }: DraftDesk): void => {
  const key = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
  event.preventDefault()
  event.stopPropagation()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const saidOf = (blocks: number, { faults, warnings }: Pick<Checked, 'faults' | 'warnings'>): string => {
  if (blocks === 0) return 'Nothing written yet.'
  const told = [
    ...(faults.length === 0 ? [] : [`${counted(faults.length, 'place')} that the sources do not bear`]),
    ...(warnings.length === 0 ? [] : [`${counted(warnings.length, 'change')} of the record since it was written`]),
  ]
  return told.length === 0 ? 'Its sources bear what it says, and the record has not changed.' : `${told.join('; ')}.`
}

const Writing = ({ opened }: { readonly opened: OutputOf<'draft'> }) => {
  const desk = useDraft(opened)
  const { draft, change, keeping } = desk
  const check = useCheck(draft, desk.id, desk.version)
  const editing = useEdits(desk, check)
  useBriefKeys(desk, editing)
  const { isFoundAgain } = desk
  useEffect(() => {
    if (isFoundAgain) say('Words that the desk had not kept were held in this browser, and are back.')
  }, [isFoundAgain])
  const items = draft.blocks.flatMap(({ rests }) => rests.map(({ item }) => item)).join(' ')
  const taken = useMemo(() => new Set(items.split(' ')), [items])
  const addItem = useRef(editing.addItem)
  addItem.current = editing.addItem
  const [onAdd] = useState(() => (row: Parameters<typeof editing.addItem>[0]) => void addItem.current(row))
  const said = saidOf(draft.blocks.length, check)
  return (
    <>
      <div className={styles.screen}>
        <FullPage>
          <PageHead
            title={draft.title === '' ? 'Brief' : draft.title}
            about={said}
            actions={
              <>
                <KeepingNote keeping={keeping} onMine={desk.keepMine} onOther={desk.takeOther} />
                <IconButton label="Undo" icon="undo" kbd="Ctrl+Z" disabled={!desk.canUndo} onClick={desk.undo} />
                <Button icon="link" kbd="Ctrl+." disabled={editing.place === null} onClick={editing.edits.cite}>
                  Cite
                </Button>
                <ExportMenu draft={draft} />
              </>
            }
          />
          {check.error === null ? null : <ErrorNote error={check.error} />}
          <Split
            name="brief"
            label="Width of the items"
            first={34}
            start={<ItemPicker taken={taken} onAdd={onAdd} />}
            end={
              <section aria-label="The brief" onKeyDown={(event) => onUndoKey(event, desk)}>
                <div className={styles.title}>
                  <Field label="Title" bare>
                    <TextInput value={draft.title} maxLength={300} onChange={(title) => change((now) => ({ ...now, title }), 'title')} />
                  </Field>
                </div>
                <DraftView
                  draft={draft}
                  faults={check.faults}
                  warnings={check.warnings}
                  edits={editing.edits}
                  wanted={editing.wanted}
                  current={editing.place?.block ?? null}
                  onAdd={editing.add}
                />
              </section>
            }
          />
        </FullPage>
        <CiteDialog open={editing.isCiting} onClose={editing.stopCiting} onCite={(claim) => void editing.cite(claim)} />
      </div>
      <Paper draft={draft} />
    </>
  )
}

export const BriefPage = () => {
  const { id } = route.useParams()
  // asked for once: what is written here is newer than anything the desk could send
  const { data, error, refetch } = useQuery({
    ...asking('draft', { id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  if (error !== null && data === undefined)
    return (
      <>
        <PageHead title="Brief" />
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </>
    )
  return data === undefined ? <Loading lines={12} /> : <Writing key={id} opened={data} />
}
