/** Material address: what of a material's page stands in its address. */
import { lenient, z } from '../schema.ts'

export const DEFAULT_IMPORTER = 'USA'

const text = lenient(z.coerce.string().check(z.maxLength(80)))

export const materialsAddress = z.object({ importer: text, q: text })
export const materialAddress = z.object({
  importer: text,
  /** production or reserves. */
  map: lenient(z.enum(['production', 'reserves'])),
  partner: text,
})
