/** Words near a date that show whether it lies behind or ahead, as data. A guess for callers without a parse tree. */

/** Finite verbs of the past that do not end in -ed. */
export const pastWords: ReadonlySet<string> = new Set(
  (
    'was were had did met said told held took gave rose fell grew cut put set made came went paid sold bought won lost sent spoke began saw left led ' +
    'built found got became kept brought sought struck wrote drew broke hit threw dealt spent lent ran chose flew stood swore shook shrank sank ' +
    'sprang drove forbade withdrew undertook overtook oversaw bore bound laid read taken given been done gone written chosen ago ' +
    'risen fallen grown shown seen become begun sunk driven has have since'
  ).split(' '),
)

/** Words that end in -ed or look past, and yet point ahead. */
export const futureWords: ReadonlySet<string> = new Set(
  (
    "will shall would may might won't planned scheduled expected slated due upcoming forthcoming plans intends expects aims hopes wants proposes " +
    'planning preparing forecast projected tentatively begins begin starts expires'
  ).split(' '),
)

/** Verbs of intent, which make "to" and a verb a plan also where words stand between: "agreed on Tuesday to meet". */
export const planWords: ReadonlySet<string> = new Set(
  (
    'agreed agree agrees plan plans planned decided decides intend intends expected expects scheduled promised promises pledged pledges undertook undertakes ' +
    'vowed vows hope hopes proposed proposes committed commits'
  ).split(' '),
)

/** Right before "to" and a verb these do the same: "is to visit", "ready to sign". */
export const intentWords: ReadonlySet<string> = new Set([
  ...planWords,
  ...'due set is are want wants aim aims seeks offered offers ready about was were likely'.split(' '),
])

/** Words on -ed that are no verb of the past, in front of a noun. */
export const noPastWords: ReadonlySet<string> = new Set(
  'united need speed exceed proceed succeed seed feed red bed shed indeed embed breed'.split(' '),
)
