/** Words near a date that show whether it lies behind or ahead, as data. A guess for callers without a parse tree. */

/** Finite verbs of the past that do not end in -ed. */
export const pastWords: ReadonlySet<string> = new Set(
  (
    'was were had did met said told held took gave rose fell grew cut put set made came went paid sold bought won lost sent spoke began saw left led ' +
    'built found got became kept brought sought struck wrote drew broke hit threw dealt spent lent ran chose flew stood swore shook shrank sank ' +
    'sprang drove forbade withdrew undertook overtook oversaw bore bound laid read taken given been done gone written chosen ago ' +
    'risen fallen grown shown seen become begun sunk driven has have'
  ).split(' '),
)

/** Words that end in -ed or look past, and yet point ahead. */
export const futureWords: ReadonlySet<string> = new Set(
  (
    "will shall would may might won't planned scheduled expected slated due upcoming forthcoming plans intends expects aims hopes wants proposes " +
    'planning preparing forecast projected tentatively'
  ).split(' '),
)

/** Before "to" and a verb they make it a plan: "agreed to ship". */
export const intentWords: ReadonlySet<string> = new Set(
  (
    'agreed agree agrees plan plans planned decided decides intend intends expected expects due set is are scheduled promised promises pledged pledges ' +
    'undertook undertakes vowed vows hope hopes want wants proposed proposes aim aims seeks offered offers committed commits ready about was were likely'
  ).split(' '),
)

/** Words on -ed that are no verb of the past, in front of a noun. */
export const noPastWords: ReadonlySet<string> = new Set(
  'united need speed exceed proceed succeed seed feed red bed shed indeed embed breed'.split(' '),
)
