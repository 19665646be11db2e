/** Sum: numbers in, their sum out; of none it is 0. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
