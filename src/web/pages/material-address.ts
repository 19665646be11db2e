/** Material address: what of a material's page stands in its address. */
import { z } from '../schema.ts'

export const DEFAULT_IMPORTER = 'USA'

const text = z.coerce.string().max(80).optional().catch(undefined)

export const materialsAddress = z.object({ importer: text, q: text })
export const materialAddress = z.object({
  importer: text,
  /** production or reserves. */
  map: z.enum(['production', 'reserves']).optional().catch(undefined),
  partner: text,
})
