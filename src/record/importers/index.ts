/** Importers of entities, in the order in which a file is tried with them. */
import { ftm } from './ftm.ts'
import type { EntityImporter } from './importer.ts'
import { statements } from './statements.ts'
import { wikidata } from './wikidata.ts'

export const entityImporters: readonly EntityImporter[] = [statements, wikidata, ftm]
