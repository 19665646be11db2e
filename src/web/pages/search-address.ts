/** Search address: what is asked for, as it stands in the address. */

import { itemSearchSchema } from '../parts/item-search.ts'
import { lenient, z } from '../schema.ts'

export const searchAddress = z.extend(itemSearchSchema, { q: lenient(z.coerce.string().check(z.maxLength(1000))) })
export type SearchAddress = z.output<typeof searchAddress>
