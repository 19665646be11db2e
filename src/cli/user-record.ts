/** User record: the record of whoever names none. In: the environment. Out: its folder. */
import type { Place } from '../record/store/place.ts'
import { userData } from './user-data.ts'

export const userRecord = (): Place => ({ folder: userData('record') })
