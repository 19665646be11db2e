/** `chancery desk`: the record in the browser. */
import { fileURLToPath } from 'node:url'
import type { DeskDependencies } from '../../calls/desk/desk.ts'
import { Problem } from '../../problem.ts'
import { placeName } from '../../record/store/place.ts'
import { command } from '../command.ts'
import { dataFolder } from '../data-folder.ts'
import { openBrowser } from '../open-browser.ts'
import { openRecord } from '../open-record.ts'
import { recordOption, withShared } from '../options.ts'
import { userRecord } from '../user-record.ts'

const shared = withShared('record', 'no-starter', 'json', 'quiet')

const portOf = (value: string | boolean | undefined): number => {
  if (value === undefined) return 0
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Problem('cli/port', `--port ${String(value)}`, 'it is no port', 'Write a number from 0 to 65535; 0 takes one that is free.')
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const desk = command({
  name: 'desk',
  summary: 'The record in the browser: read, decide, follow, write',
  usage: 'chancery desk [--record DIR] [--port N] [--no-open] [--json]',
  examples: ['chancery desk', 'chancery desk --record deals --no-open'],
  options: { ...shared.options, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  help: {
    ...shared.help,
    record: 'folder of the record, or postgres:// URL of a server (default: a folder of yours, made when there is none)',
    port: 'the port to listen on (default: one that is free)',
    'no-open': 'print the address, and open no browser',
  },
  async run(given, terminal) {
    const port = portOf(given.values.port)
    const place = recordOption(given, terminal) ?? userRecord()
    const [{ keepRegister }, { openRegisterThread }, { openDesk }, { openDeskSupply }, { openWorld }, { withoutStarter }] =
      await Promise.all([
        import('../../calls/register/keeper.ts'),
        import('../../calls/register/open-thread.ts'),
        import('../../server/open-desk.ts'),
        import('../../server/open-supply.ts'),
        import('../../world/open.ts'),
        import('../../world/starter.ts'),
      ])
    const starter = given.values['no-starter'] !== true
    const world = starter ? openWorld() : withoutStarter(openWorld())
    const now = (): string => new Date().toISOString()
    const today = (): string => now().slice(0, 10)
    const publish: DeskDependencies['publish'] = () => undefined
    const { supply, close: closeSupply } = openDeskSupply(dataFolder(given, terminal), world)
    const store = await openRecord(place, terminal, { existing: false, author: terminal.user, clock: now })
    const onError = (error: unknown): void => terminal.err(`the lists are not up to date: ${wordsOf(error)}\n`)
    const thread = openRegisterThread({ starter })
    const register = keepRegister({
      ...{ store, world, today, now, make: thread.make },
      onChange: () => publish({ event: 'changed' }),
      onError,
    })
    const desk = await openDesk(
      {
        ...{ store: register.store, world, supply, today, now, author: terminal.user, publish },
      },
      { port, pageFolder: fileURLToPath(new URL('../../../dist/web', import.meta.url)) },
    ).catch(async (error: unknown) => {
      await store.discard()
      throw error
    })
    const ended = terminal.ended()
    void register.settled().catch(onError)
    terminal.out(
      given.values.json
        ? `${JSON.stringify({ origin: desk.origin, address: desk.address, record: placeName(place), pid: process.pid })}\n`
        : `${desk.address}\n`,
    )
    if (given.values['no-open'] !== true) openBrowser(desk.addressOnce())
    await ended
    await desk.close()
    await closeSupply()
    await register.close()
    await thread.close()
    await store.close()
    return 0
  },
})
