/** Settings of the reader with a language model. In: variables and options as given. Out: where it is, what it may cost, how patient we are; or the Problem that names the wrong one. */
import { Problem } from '../../problem.ts'

/** In one currency, whichever the endpoint bills in, for a million tokens. */
export interface TokenPrices {
  readonly input: number
  readonly output: number
}

/** What may be spent in one run; null is no limit. */
export interface Limits {
  readonly tokens: number | null
  readonly cost: number | null
  readonly prices: TokenPrices | null
}

export interface LlmSettings {
  /** Where chat completions are asked for. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token, never written anywhere. */
  readonly key: string | null
  readonly limits: Limits
  /** Requests under way at one time. */
  readonly parallel: number
  /** For one request, answer included. */
  readonly timeoutMs: number
  readonly patience: Patience
  /** Characters of a window, and of what two windows share. */
  readonly windowChars: number
  readonly overlapChars: number
  /** Tokens that one answer may have. */
  readonly answerTokens: number
}

/** How often a request is made in all, and how long is waited between two. */
export interface Patience {
  readonly attempts: number
  /** Before the second attempt; doubled for each further one. */
  readonly backoffMs: number
  /** A server that asks for a longer wait than this is not asked again. */
  readonly mostWaitMs: number
}

export const PATIENCE: Patience = { attempts: 4, backoffMs: 1000, mostWaitMs: 120_000 }

/** Variables that are looked at. */
export const LLM_VARIABLES = [
  'CHANCERY_LLM_URL',
  'CHANCERY_LLM_MODEL',
  'CHANCERY_LLM_KEY',
  'CHANCERY_LLM_TOKENS',
  'CHANCERY_LLM_COST',
  'CHANCERY_LLM_PRICES',
  'CHANCERY_LLM_PARALLEL',
  'CHANCERY_LLM_TIMEOUT',
  'CHANCERY_LLM_CACHE',
] as const

export type LlmVariables = Readonly<Partial<Record<(typeof LLM_VARIABLES)[number], string | undefined>>>

/** What the command line says; it wins over the variables. */
export interface LlmOptions {
  readonly tokens?: string | undefined
  readonly cost?: string | undefined
  readonly prices?: string | undefined
  readonly parallel?: string | undefined
}

const wrong = (what: string, why: string, fix: string): Problem => new Problem('llm/settings', what, why, fix)

/** A number above zero, from the option or else the variable; null where neither is given. */
const numberOf = (option: string | undefined, optionName: string, variable: string | undefined, name: string): number | null => {
  const given = option ?? (variable === '' ? undefined : variable)
  if (given === undefined) return null
  const number = Number(given.replaceAll('_', ''))
  if (given.trim() !== '' && Number.isFinite(number) && number > 0) return number
  throw wrong(option === undefined ? name : optionName, `"${given}" is no number above 0`, `Write it as ${optionName} 200000.`)
}

const pricesOf = (option: string | undefined, variable: string | undefined): TokenPrices | null => {
  const given = option ?? (variable === '' ? undefined : variable)
  if (given === undefined) return null
  const match = /^(?<input>\d+(?:\.\d+)?)[,/](?<output>\d+(?:\.\d+)?)$/.exec(given.trim())?.groups
  if (match) return { input: Number(match.input), output: Number(match.output) }
  const name = option === undefined ? 'CHANCERY_LLM_PRICES' : '--llm-prices'
  throw wrong(name, `"${given}" is no pair of prices`, 'Write what a million tokens cost going in and coming out: --llm-prices 0.15,0.60.')
}

/** `…/v1` as most servers are told, the whole address of the completions, or the bare host. */
export const completionsUrl = (given: string): string => {
  const url = URL.parse(given)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw wrong('CHANCERY_LLM_URL', 'it is no address of http or https', 'Write it as http://localhost:11434/v1.')
  if (url.username !== '' || url.password !== '')
    throw wrong('CHANCERY_LLM_URL', 'there is a name or password in it', 'Put the key into CHANCERY_LLM_KEY.')
  const path = url.pathname.replace(/\/{1,9}$/, '')
  url.pathname = path.endsWith('/chat/completions') ? path : `${path === '' ? '/v1' : path}/chat/completions`
  return url.href
}

const DEFAULTS = { parallel: 4, timeoutMs: 180_000, windowChars: 5000, overlapChars: 500, answerTokens: 4096 }

export const isConfigured = ({ CHANCERY_LLM_URL: url = '', CHANCERY_LLM_MODEL: model = '' }: LlmVariables): boolean =>
  url !== '' && model !== ''

/** Throws Problem `llm/settings`. */
export const readLlmSettings = (variables: LlmVariables, options: LlmOptions = {}): LlmSettings => {
  const { CHANCERY_LLM_URL: url = '', CHANCERY_LLM_MODEL: model = '', CHANCERY_LLM_KEY: key = '' } = variables
  if (url === '' || model === '')
    throw wrong(
      'no language model is configured',
      `${url === '' ? 'CHANCERY_LLM_URL' : 'CHANCERY_LLM_MODEL'} is not set`,
      'Set CHANCERY_LLM_URL (http://localhost:11434/v1) and CHANCERY_LLM_MODEL, and CHANCERY_LLM_KEY where the server wants one.',
    )
  if (!/^[\x21-\x7e]*$/.test(key))
    throw wrong('CHANCERY_LLM_KEY', 'there are characters in it that no key has', 'Copy it once more, without blanks or line ends.')
  const limits = {
    tokens: numberOf(options.tokens, '--llm-tokens', variables.CHANCERY_LLM_TOKENS, 'CHANCERY_LLM_TOKENS'),
    cost: numberOf(options.cost, '--llm-cost', variables.CHANCERY_LLM_COST, 'CHANCERY_LLM_COST'),
    prices: pricesOf(options.prices, variables.CHANCERY_LLM_PRICES),
  }
  if (limits.cost !== null && limits.prices === null)
    throw wrong('--llm-cost', 'nothing says what tokens cost', 'Add --llm-prices IN,OUT, the prices of a million tokens.')
  const parallel = numberOf(options.parallel, '--llm-parallel', variables.CHANCERY_LLM_PARALLEL, 'CHANCERY_LLM_PARALLEL')
  const timeout = numberOf(undefined, 'CHANCERY_LLM_TIMEOUT', variables.CHANCERY_LLM_TIMEOUT, 'CHANCERY_LLM_TIMEOUT')
  return {
    url: completionsUrl(url),
    model,
    key: key === '' ? null : key,
    limits,
    patience: PATIENCE,
    ...DEFAULTS,
    parallel: parallel === null ? DEFAULTS.parallel : Math.max(1, Math.floor(parallel)),
    timeoutMs: timeout === null ? DEFAULTS.timeoutMs : timeout * 1000,
  }
}
