/** Decisions on more than one claim (`others`: those merged with it, or split from it), and on another decision (`undoes`). */

export const decisions: readonly string[] = [
  "alter table decision add column others json not null default '[]'",
  'alter table decision add column undoes integer references decision',
]
