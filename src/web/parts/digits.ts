/** Digits: a number as it is read: "1,204". One format for all, since making one takes long. */
const format = new Intl.NumberFormat('en-GB')

export const digits = (count: number): string => format.format(count)
