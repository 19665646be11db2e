/** When an item of the register became otherwise than it was, and which verdicts it had before: null in items that are new, and where the register was made for the first time. */
export const registerChanges: readonly string[] = [
  'alter table register_item add column changed_at timestamptz, add column was text[]',
  'create index register_item_changed on register_item (project, changed_at, id)',
]
