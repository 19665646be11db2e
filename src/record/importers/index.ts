/** Importers, in the order in which a file is tried with them: those of entities, and those of statistics. */
import { baciCountries, baciProducts } from './baci-codes.ts'
import type { DataImporter } from './data-importer.ts'
import { ftm } from './ftm.ts'
import type { EntityImporter } from './importer.ts'
import { statements } from './statements.ts'
import { wikidata } from './wikidata.ts'

export const entityImporters: readonly EntityImporter[] = [statements, wikidata, ftm]

export const dataImporters: readonly DataImporter[] = [baciCountries, baciProducts]
