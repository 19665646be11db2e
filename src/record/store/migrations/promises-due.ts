/** Promises in the order of their days, apart from all else that has a day: a board by month and a calendar count and list them without a look at the items themselves. The tag is that of `hasTag('status')`. */
export const promisesDue: readonly string[] = [
  "create index register_item_promised on register_item (project, due, id) where tags @> '{has:status}'::text[]",
]
