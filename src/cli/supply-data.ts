/** What the commands of supply are computed from. In: parsed arguments. Out: what is built in, with the statistics of the folder that they name. */
import type { SupplyData } from '../calls/supply-data.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { dataFolder } from './data-folder.ts'

/** Help of --record for commands that only read what was imported. */
export const importedHelp =
  'folder of the record: statistics that were added to it count too (default: those of CHANCERY_DATA, else of a folder of yours)'

/** `base`: a World that has more than what is built in. Throws Problems `data/...`. */
export const supplyDataOf = async (given: ParsedArguments, terminal: Terminal, base?: World): Promise<SupplyData> => {
  const [{ openWorld }, { openSupplyData }] = await Promise.all([import('../world/open.ts'), import('../server/open-supply.ts')])
  return openSupplyData(dataFolder(given, terminal), base ?? openWorld())
}
