/** Word samples: type, verdicts, statuses, kinds of claims, keys. In: the theme. Out: one of each. */
import type { CSSProperties } from 'react'
import { type Tone, verdictMarks } from '../../../brief/marks.ts'
import type { VerdictName } from '../../../record/verdict.ts'
import { Badge } from '../../design/badge.tsx'
import { Icon } from '../../design/icon.tsx'
import { type IconName, icons } from '../../design/icons.ts'
import { Kbd } from '../../design/kbd.tsx'
import { kindColours } from '../../design/kind-colours.ts'
import { Panel } from '../../design/panel.tsx'
import { StatusBadge } from '../../design/status-badge.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import styles from '../design.module.css'

const tones: readonly Tone[] = ['agrees', 'differs', 'watch', 'news', 'quiet']
const statuses = ['open', 'due-soon', 'overdue', 'partly-kept', 'kept', 'lapsed', 'superseded'] as const

export const WordSamples = ({ theme }: { readonly theme: string }) => (
  <>
    <Panel title={`Type, ${theme}`}>
      <div className={styles.stack}>
        <h1>Heading of a page</h1>
        <h2>Heading of a part</h2>
        <h3>Heading within it</h3>
        <p>The desk’s own words, 14 px; figures stand below each other: 1,111 and 8,088.</p>
        <p className={styles.reading}>Words of a document, as they stand there, in a face of their own.</p>
        <p>
          An <a href="/design">address within the words</a>, a <mark>word that was searched for</mark>, keys <Kbd keys="j" />{' '}
          <Kbd keys="g i" /> <Kbd keys="Ctrl+k" />
        </p>
      </div>
    </Panel>
    <Panel title={`Verdicts and statuses, ${theme}`}>
      <div className={styles.stack}>
        <div className={styles.row}>
          {(Object.keys(verdictMarks) as readonly VerdictName[]).map((verdict) => (
            <VerdictBadge key={verdict} verdict={verdict} />
          ))}
        </div>
        <div className={styles.row}>
          {statuses.map((status) => (
            <StatusBadge key={status} status={status} due="1 January 2026" />
          ))}
        </div>
        <div className={styles.row}>
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
      </div>
    </Panel>
    <Panel title={`Claims by kind, ${theme}`}>
      <p className={styles.reading}>
        {Object.entries(kindColours).map(([kind, { ground, line }]) => (
          <span key={kind}>
            <span className={styles.claim} style={{ '--of': ground, '--of-line': line } as CSSProperties}>
              the words of a {kind}
            </span>{' '}
          </span>
        ))}
      </p>
    </Panel>
    <Panel title={`Icons, ${theme}`}>
      <div className={styles.swatches}>
        {(Object.keys(icons) as readonly IconName[]).map((name) => (
          <span key={name} className={styles.swatch}>
            <Icon name={name} />
            <span className={styles.name}>{name}</span>
          </span>
        ))}
      </div>
    </Panel>
  </>
)
