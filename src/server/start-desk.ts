/** Start desk: all that runs while a desk is open. In: a record's place and who works on it. Out: the desk, listening; closing it ends what is under way and gives the record back. */
import { fileURLToPath } from 'node:url'
import { addReading } from '../calls/add.ts'
import { keepRegister } from '../calls/register/keeper.ts'
import type { Making } from '../calls/register/making.ts'
import { openRegisterThread } from '../calls/register/open-thread.ts'
import { deskDoing, writeDeskFile } from '../record/store/desk-file.ts'
import type { Opening } from '../record/store/folder.ts'
import { mayHaveImported } from '../record/store/imported-mark.ts'
import type { Place } from '../record/store/place.ts'
import { openWorld } from '../world/open.ts'
import { withoutStarter } from '../world/starter.ts'
import { openEventHub } from './event-hub.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { openDeskRecord } from './open-desk-record.ts'
import { openDeskSupply } from './open-supply.ts'
import { openReadingProcess } from './reading-process.ts'
import { openReadingQueue } from './reading-queue.ts'
import { openWatching } from './watching.ts'

export interface DeskSetting {
  readonly place: Place
  readonly opening: Opening
  /** Who decides. */
  readonly author: string
  /** Where imported statistics lie. */
  readonly dataFolder: string
  readonly noStarter: boolean
  readonly port: number | null
  /** What broke off while nobody waited for it. */
  readonly onError: (error: unknown) => void
}

const pageFolder = (): string => fileURLToPath(new URL('../../dist/web', import.meta.url))
const examplesFolder = (): string => fileURLToPath(new URL('../../examples', import.meta.url))
const now = (): string => new Date().toISOString()

/** Throws Problems where the record cannot be opened or the port is taken. */
export const startDesk = async ({ place, opening, author, dataFolder, noStarter, port, onError }: DeskSetting): Promise<OpenDesk> => {
  const world = noStarter ? withoutStarter(openWorld()) : openWorld()
  const record = await openDeskRecord(place, { ...opening, doing: deskDoing, alone: true }, author, now)
  const today = (): string => now().slice(0, 10)
  const hub = openEventHub()
  const { publish } = hub
  const [whole, near] = [openRegisterThread({ starter: !noStarter }), openRegisterThread({ starter: !noStarter })]
  const onChange = (): void => publish({ event: 'changed', what: ['items'] })
  const onMaking = (making: Making | null): void => publish({ event: 'register', making })
  const makers = { make: whole.make, makeNear: near.make }
  const register = keepRegister({ store: record.store, world, today, now, ...makers, onChange, onMaking, onError })
  const { store } = register
  const supply = openDeskSupply(dataFolder, world)
  const reading = openReadingQueue({
    reader: openReadingProcess(store.imported, noStarter),
    add: (read) => addReading(store, read),
    publish,
    mayHaveImported: () => mayHaveImported(place),
    examples: { is: 'folder', name: 'examples', folder: examplesFolder() },
  })
  const watching = openWatching({ store, reading, hub, clock: Date.now, onError })
  const end = async (giveBack: () => Promise<void>): Promise<void> => {
    watching.close()
    await reading.close()
    await supply.close()
    await register.close()
    await whole.close()
    await near.close()
    await giveBack()
  }
  try {
    const dependencies = { store, world, supply: supply.supply, today, now, author, publish, reading, watching }
    const onWrite = (): void => {
      publish({ event: 'changed' })
      register.later()
    }
    const { database } = record
    const desk = await openDesk(dependencies, { port, pageFolder: pageFolder(), hub, database, onWrite })
    const removeFile = 'folder' in place ? writeDeskFile(place.folder, desk) : (): void => undefined
    void register.settled().catch(onError)
    void watching.start().catch(onError)
    const close = async (): Promise<void> => {
      removeFile()
      await desk.close()
      await end(record.store.close)
    }
    return { ...desk, close }
  } catch (error) {
    await end(record.store.discard)
    throw error
  }
}
