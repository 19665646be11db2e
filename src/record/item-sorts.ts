/** Item sorts: what a list of items may be in order of; apart from the register's schemas, which the desk's page does without. In: nothing. Out: their names. */
export const itemSorts = ['last', 'first', 'due', 'amount', 'sources', 'confidence'] as const
export type ItemSort = (typeof itemSorts)[number]
