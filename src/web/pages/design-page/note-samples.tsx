/** Note samples: sources, citations, and what the desk says of itself: empty, wrong, loading, done. In: the theme. Out: one of each. */
import { DeskProblem } from '../../client.ts'
import { Button } from '../../design/button.tsx'
import { Cite } from '../../design/cite.tsx'
import { Empty } from '../../design/empty.tsx'
import { ErrorNote } from '../../design/error-note.tsx'
import { Loading } from '../../design/loading.tsx'
import { Panel } from '../../design/panel.tsx'
import { Progress } from '../../design/progress.tsx'
import { SourceNote } from '../../design/source-note.tsx'
import { Tip } from '../../design/tip.tsx'
import { say } from '../../design/toast.tsx'
import styles from '../design.module.css'

const source = {
  title: 'Mineral Commodity Summaries 2026',
  publisher: 'U.S. Geological Survey',
  date: '2026-02',
  url: 'https://doi.org/10.5066/P1WKQ63T',
}

const problem = new DeskProblem('report.pdf was not read', 'all 12 pages are pictures', 'Run OCR over it, or give the page as HTML.', 400)

export const NoteSamples = ({ theme }: { readonly theme: string }) => (
  <>
    <Panel title={`Sources and citations, ${theme}`}>
      <p>
        The world made <SourceNote source={source}>81,000 t</SourceNote> of it, by{' '}
        <SourceNote source={{ ...source, url: null }} note="Rounded by the source.">
          another count
        </SourceNote>{' '}
        less. Kazakhstan will buy locomotives worth $4.2 billion.{' '}
        <Cite
          n={6}
          document="Caspian Wire, 7 November 2025"
          quote="Kazakhstan will buy locomotives worth $4.2 billion from Wabtec"
          href="/design"
        />
      </p>
      <Tip words="A tip repeats or shortens" kbd="t">
        <Button small look="bare">
          Hover or focus
        </Button>
      </Tip>
    </Panel>
    <Panel title={`Empty, ${theme}`} flush>
      <Empty title="No promise falls due in these 90 days." actions={<Button>Show all days</Button>}>
        Three are open without a day.
      </Empty>
    </Panel>
    <Panel title={`Wrong, loading, progress, done, ${theme}`}>
      <div className={styles.stack}>
        <ErrorNote error={problem} onRetry={() => undefined} />
        <Loading lines={3} label={`Loading, ${theme}`} />
        <Progress label="Reading reports/2026-03.pdf" done={3} all={12} />
        <Progress label="Waiting for its turn" />
        <div className={styles.row}>
          <Button onClick={() => say('Claim rejected.', { undo: () => say('Taken back.') })}>Done, with undo</Button>
          <Button onClick={() => say('The view was not saved: the desk does not answer. Try again.', { wrong: true })}>Gone wrong</Button>
        </div>
      </div>
    </Panel>
  </>
)
