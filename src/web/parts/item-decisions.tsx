/** Item decisions: what people decided on an item, with their reasons. In: decisions. Out: a list, newest first; each can be undone. */
import { dayInWords } from '../../brief/days.ts'
import { ask, type OutputOf, queryClient } from '../client.ts'
import { Button } from '../design/button.tsx'
import { say } from '../design/toast.tsx'
import styles from './item-decisions.module.css'
import { sayProblem } from './say-problem.ts'

type Decision = OutputOf<'itemView'>['decisions'][number]

const undo = (id: number): void =>
  void ask('undoMany', { decisions: [id] }).then(() => {
    void queryClient.invalidateQueries()
    say('Undone')
  }, sayProblem)

export const ItemDecisions = ({ decisions }: { readonly decisions: readonly Decision[] }) =>
  decisions.length === 0 ? (
    <p className={styles.none}>Nobody has decided anything on it.</p>
  ) : (
    <ul className={styles.list}>
      {decisions.toReversed().map(({ id, decision, author, at, note, quote, document }) => (
        <li key={id} className={styles.one}>
          <div className={styles.words}>
            <p>
              <strong>{author}</strong> {decision} “{quote}” <span className={styles.from}>({document})</span>
            </p>
            <p className={styles.from}>
              <time dateTime={at}>{dayInWords(at.slice(0, 10))}</time>
              {note === null || note === '' ? ', without a reason' : `: ${note}`}
            </p>
          </div>
          <Button small look="bare" icon="undo" aria-label={`Undo: ${decision} “${quote}”`} onClick={() => undo(id)}>
            Undo
          </Button>
        </li>
      ))}
    </ul>
  )
