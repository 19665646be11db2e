/** Percent: a share from 0 to 1 as a chart writes it. Example: 0.1234 -> "12.3 %". */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`
