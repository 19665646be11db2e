/** Design: every token and every part of the desk, in both themes. In: nothing. Out: the page to look at before a new page is made. */
import { PageHead } from '../design/page-head.tsx'
import styles from './design.module.css'
import { ControlSamples } from './design-page/control-samples.tsx'
import { ListSamples } from './design-page/list-samples.tsx'
import { NoteSamples } from './design-page/note-samples.tsx'
import { TokenSamples } from './design-page/token-samples.tsx'
import { WordSamples } from './design-page/word-samples.tsx'

export const DesignPage = () => (
  <>
    <PageHead
      title="Design"
      about="Tokens are in src/web/design/tokens.css, parts beside it, one file each. Pages take colours and sizes from tokens only."
    />
    <div className={styles.themes}>
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} className={styles.theme}>
          <TokenSamples theme={theme} />
          <WordSamples theme={theme} />
          <ControlSamples theme={theme} />
          <NoteSamples theme={theme} />
          <ListSamples theme={theme} />
        </div>
      ))}
    </div>
  </>
)
