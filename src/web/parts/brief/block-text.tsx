/** Block text: words of a draft as one writes them, faults underlined under the letters. In: the text with its marks, faults, what to do with keys. Out: a field as high as its words. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { DraftFault } from '../../../brief/draft-lint.ts'
import { markPlace, shownPlaces, storedText } from '../../../brief/draft-text.ts'
import styles from './block-text.module.css'
import { segmentsOf } from './segments.ts'

export interface BlockTextProps {
  readonly label: string
  readonly text: string
  readonly faults: readonly DraftFault[]
  readonly look: 'heading' | 'line' | 'text' | 'note'
  readonly placeholder?: string
  /** Is there a source of this number? */
  readonly has: (key: string) => boolean
  readonly onText: (text: string) => void
  /** The place in the kept text at which the caret stands. */
  readonly onPlace: (offset: number) => void
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>, offset: number) => void
  readonly isWanted: boolean
  readonly onFocused: () => void
}

/** Words from elsewhere come as plain words on one line. */
const pasted = (event: ClipboardEvent): string | null => {
  const words = event.clipboardData.getData('text/plain')
  return /[\r\n]/u.test(words) ? words.replace(/\s*[\r\n]+\s*/gu, ' ') : null
}

export const BlockText = (props: BlockTextProps) => {
  const { label, text, faults, look, placeholder, has, onText, onPlace, onKey, isWanted, onFocused } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { shown, spanOf } = shownPlaces(text, has)
  const spans = faults.map(({ start, end }) => spanOf(start, end))
  const offset = (): number => markPlace(shown, field.current?.selectionStart ?? shown.length, has)
  useEffect(() => {
    if (!isWanted) return
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    onFocused()
  }, [isWanted, onFocused])
  return (
    <div className={styles.box} data-look={look}>
      <div className={styles.mirror} aria-hidden="true">
        {segmentsOf(shown, spans).map(({ words, at, isFault, isMark }) =>
          isFault || isMark ? (
            <span key={at} className={isFault ? styles.fault : styles.mark}>
              {words}
            </span>
          ) : (
            words
          ),
        )}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={faults.length > 0 ? id : undefined}
        rows={1}
        value={shown}
        placeholder={placeholder}
        spellCheck
        onChange={({ target }) => onText(storedText(target.value, has))}
        onSelect={() => onPlace(offset())}
        onFocus={() => onPlace(offset())}
        onKeyDown={(event) => onKey(event, offset())}
        onPaste={(event) => {
          const words = pasted(event)
          if (words === null) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          onText(storedText(`${shown.slice(0, selectionStart)}${words}${shown.slice(selectionEnd)}`, has))
        }}
      />
      {faults.length === 0 ? null : (
        <ul id={id} className={styles.faults} aria-label="What its sources do not bear">
          {faults.map((fault, at) => (
            <li key={`${fault.rule} ${fault.found} ${fault.start}`}>
              <button
                type="button"
                className={styles.reason}
                onClick={() => {
                  field.current?.focus()
                  field.current?.setSelectionRange(...(spans[at] ?? [0, 0]))
                }}
              >
                {fault.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
