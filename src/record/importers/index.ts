/** Importers, in the order in which a file is tried with them: those of entities, and those of statistics. */

import { baci } from './baci.ts'
import { baciCountries, baciProducts } from './baci-codes.ts'
import { comext } from './comext.ts'
import { comtrade } from './comtrade.ts'
import type { DataImporter } from './data-importer.ts'
import { ftm } from './ftm.ts'
import { gtaApi, gtaCsv } from './gta.ts'
import type { EntityImporter } from './importer.ts'
import { statements } from './statements.ts'
import { usgsControls } from './usgs-controls.ts'
import { usgsCritical, usgsReliance, usgsSources } from './usgs-figures.ts'
import { usgsLong } from './usgs-long.ts'
import { usgsWorld } from './usgs-world.ts'
import { wgiApi, wgiCsv } from './wgi.ts'
import { wgiWorkbook } from './wgi-sheets.ts'
import { wikidata } from './wikidata.ts'

export const entityImporters: readonly EntityImporter[] = [statements, wikidata, ftm]

export const dataImporters: readonly DataImporter[] = [
  baci,
  baciCountries,
  baciProducts,
  comtrade,
  comext,
  usgsLong,
  usgsWorld,
  usgsReliance,
  usgsSources,
  usgsCritical,
  usgsControls,
  wgiCsv,
  wgiApi,
  wgiWorkbook,
  gtaApi,
  gtaCsv,
]
