/** `chancery desk`: the record in the browser. */
import { Problem } from '../../problem.ts'
import { placeName } from '../../record/store/place.ts'
import { command } from '../command.ts'
import { dataFolder } from '../data-folder.ts'
import { openBrowser } from '../open-browser.ts'
import { openingOf } from '../open-record.ts'
import { recordOption, withShared } from '../options.ts'
import { userRecord } from '../user-record.ts'

const shared = withShared('record', 'no-starter', 'json', 'quiet')

const portOf = (value: string | boolean | undefined): number | null => {
  if (value === undefined) return null
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Problem('cli/port', `--port ${String(value)}`, 'it is no port', 'Write a number from 0 to 65535; 0 takes one that is free.')
}

export const desk = command({
  name: 'desk',
  summary: 'The record in the browser: read, decide, follow, write',
  usage: 'chancery desk [--record DIR] [--port N] [--no-open] [--json]',
  examples: ['chancery desk', 'chancery desk --record deals --no-open'],
  options: { ...shared.options, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  help: {
    ...shared.help,
    record: 'folder of the record, or postgres:// URL of a server (default: a folder of yours, made when there is none)',
    port: 'the port to listen on (default: always the same, or one that is free where another desk has it)',
    'no-open': 'print the address, and open no browser',
  },
  async run(given, terminal) {
    const port = portOf(given.values.port)
    const place = recordOption(given, terminal) ?? userRecord()
    const [{ startDesk }, { deskOn }] = await Promise.all([import('../../server/start-desk.ts'), import('../running-desk.ts')])
    const noStarter = given.values['no-starter'] === true
    const onError = (error: unknown): void =>
      terminal.err(`the lists are not up to date: ${error instanceof Error ? error.message : String(error)}\n`)
    const setting = {
      place,
      opening: openingOf(terminal),
      author: terminal.user,
      dataFolder: dataFolder(given, terminal),
      noStarter,
      port,
      onError,
    }
    const desk = await deskOn(place, () => startDesk(setting))
    const isOurs = 'close' in desk
    const ended = isOurs ? terminal.ended() : Promise.resolve()
    const { origin, address } = desk
    const told = { origin, address, record: placeName(place), pid: isOurs ? process.pid : desk.pid }
    terminal.out(given.values.json ? `${JSON.stringify(told)}\n` : `${address}\n`)
    if (!isOurs) terminal.err(`A desk has this record open already (process ${desk.pid}); this is its address.\n`)
    if (given.values['no-open'] !== true) openBrowser(desk.addressOnce())
    await ended
    if (isOurs) await desk.close()
    return 0
  },
})
