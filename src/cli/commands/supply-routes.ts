/** `chancery supply routes MATERIAL`: what part of an importer's supplies crosses a state or a chokepoint. */
import { command } from '../command.ts'
import { withShared } from '../options.ts'
import { importedHelp } from '../supply-data.ts'
import { importerAsked } from '../supply-options.ts'

const shared = withShared('as-of', 'record', 'json')

export const supplyRoutes = command({
  name: 'supply routes',
  summary:
    'What part of an importer’s supplies crosses a state or a chokepoint, from routes on record, with bounds where the way is not told',
  usage: 'chancery supply routes MATERIAL [--importer EU27|STATE] [--via STATE|NAME] [--as-of DAY] [--record DIR] [--json]',
  examples: ['chancery supply routes uranium --importer USA', 'chancery supply routes tungsten --via RUS --json'],
  options: { importer: { type: 'string' }, via: { type: 'string' }, ...shared.options },
  help: {
    importer: 'EU27 (default), or a state by code or name',
    via: 'a state by code or name, or a chokepoint by name; without it all that is on record for these suppliers',
    ...shared.help,
    record: importedHelp,
    'as-of': 'later years do not count, YYYY-MM-DD (default: today, UTC)',
  },
  async run(given, terminal) {
    const { world, eu, importer, material, day, year } = await importerAsked(given, terminal, 'supply routes')
    const [calls, { routesText }, { resolveName }] = await Promise.all([
      import('../../calls/supply-routes.ts'),
      import('../../calls/supply-routes-text.ts'),
      import('../../world/resolve.ts'),
    ])
    const named = typeof given.values.via === 'string' ? given.values.via : null
    const state = named === null ? undefined : resolveName(world, named, day).find(({ entity }) => entity.type === 'state')?.entity.id
    const via = named !== null && world.states.has(named) ? named : (state ?? named)
    const answer = calls.routesAnswer(world, eu, { importer, material, year, via })
    terminal.out(given.values.json ? `${JSON.stringify(calls.routesLine(answer, world))}\n` : routesText(answer, world, terminal.width))
    return 0
  },
})
