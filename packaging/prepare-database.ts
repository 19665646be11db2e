/** The empty database that a new record begins from. In: PGlite and the migrations. Out: dist/prepared/, which the package ships; where it cannot be made, records are made without it. */
import { makePrepared } from '../src/record/store/prepared.ts'

try {
  await makePrepared(new Date().toISOString())
} catch (error) {
  console.error(
    `There is no prepared database, so new records take some seconds longer to make: ${error instanceof Error ? error.message : error}`,
  )
}
