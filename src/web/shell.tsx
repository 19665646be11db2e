/** Shell: what stands around every page. In: the page. Out: places, search, the day, the page, what is said of it to those who listen. */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Announcer } from './announce.tsx'
import { Toasts } from './design/toast.tsx'
import { useConnection, useEvents, useMaking } from './events.ts'
import { useKeys } from './keys.ts'
import { Bar } from './shell/bar.tsx'
import { ConnectionNote } from './shell/connection-note.tsx'
import { goTo } from './shell/go.ts'
import { MakingNote } from './shell/making-note.tsx'
import { Rail } from './shell/rail.tsx'
import { usePlaces } from './shell/use-places.ts'
import styles from './shell.module.css'

const KeysHelp = lazy(() => import('./shell/keys-help.tsx').then(({ KeysHelp }) => ({ default: KeysHelp })))
const Palette = lazy(() => import('./shell/palette.tsx').then(({ Palette }) => ({ default: Palette })))

type Opened = 'palette' | 'keys' | null

/** After a step to another page the focus is on its heading. */
const useHeadingFocus = (): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}

export const Shell = () => {
  const [opened, setOpened] = useState<Opened>(null)
  const router = useRouter()
  const places = usePlaces()
  useHeadingFocus()
  useEvents()
  useKeys(
    'Everywhere',
    [
      { keys: ['/'], words: 'Search', run: () => setOpened('palette') },
      { keys: ['Ctrl+k'], words: 'Search, from a field too', run: () => setOpened('palette'), always: true },
      { keys: ['?'], words: 'All keys of this page', run: () => setOpened('keys') },
      ...places.map(({ to, label, key }) => ({ keys: [`g ${key}`], words: `Go to ${label}`, run: () => goTo(router, to) })),
    ],
    true,
  )
  const close = (): void => setOpened(null)
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <div className={styles.shell}>
          <a className={styles.skip} href="#main">
            Skip to the page
          </a>
          <Rail places={places} />
          <div className={styles.column}>
            <Bar onSearch={() => setOpened('palette')} onKeys={() => setOpened('keys')} />
            <ConnectionNote connection={useConnection()} />
            <MakingNote making={useMaking()} />
            <main id="main" tabIndex={-1} className={styles.main}>
              <Outlet />
            </main>
          </div>
        </div>
        <Suspense fallback={null}>
          {opened === 'palette' ? <Palette onClose={close} /> : null}
          {opened === 'keys' ? <KeysHelp onClose={close} /> : null}
        </Suspense>
        <Toasts />
        <Announcer />
      </Tooltip.Provider>
    </CSPProvider>
  )
}
