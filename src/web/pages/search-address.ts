/** Search address: what is asked for, as it stands in the address. */

import { itemSearchSchema } from '../parts/item-search.ts'
import { z } from '../schema.ts'

export const searchAddress = itemSearchSchema.extend({ q: z.coerce.string().max(1000).optional().catch(undefined) })
export type SearchAddress = z.output<typeof searchAddress>
