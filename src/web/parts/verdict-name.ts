/** Verdict name: is a text the name of a verdict? In: the text. Out: yes or no. */
import { type VerdictName, verdicts } from '../../record/verdict.ts'

export const isVerdict = (name: string): name is VerdictName => Object.hasOwn(verdicts, name)
