/** One import in a process of its own, so that its memory and CPU are its own. In: a file, a folder. Out: a line of JSON. */

import { keysOfName } from '../src/record/imported/name-keys.ts'
import { openStore } from '../src/record/store/open.ts'
import { openWorld } from '../src/world/open.ts'

const [path = '', folder = ''] = process.argv.slice(2)
const { tables, states } = openWorld()
const store = await openStore({ folder, now: '2026-01-01T00:00:00Z' })
const begun = performance.now()
const { entities, links, faults } = await store.importEntities({
  path,
  replace: false,
  context: { states: states.values(), wikidataStates: tables['wikidata-states'] },
  onProgress: () => undefined,
  onFault: () => undefined,
})
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage()

// names as a document of a few pages would ask for: most of them not there
const [sample] = await store.imported.byIds(['gen-17'])
const name = sample?.names[0]?.text ?? ''
const asked = [...Array.from({ length: 1000 }, (_, nth) => `Unknown Name ${nth}`), name].flatMap(keysOfName)
const [cold, warm] = [await timed(() => store.imported.byKeys(asked, 20)), await timed(() => store.imported.byKeys(asked, 20))]
const closing = await timed(() => store.close())

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const memory = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ entities, links, faults, seconds, cpu: (user + system) / 1e6, memory, cold, warm, closing }))
