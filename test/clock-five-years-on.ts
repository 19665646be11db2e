/** The clock five years on. Loaded with `--import` before a test run: `Date.now()` and `new Date()` tell the same day, five years later. */
const YEARS = 5
const RealDate = Date

const shifted = (): number => {
  const date = new RealDate()
  date.setUTCFullYear(date.getUTCFullYear() + YEARS)
  return date.getTime()
}

/** Only what asks the clock is changed; a Date made from a day stays that day. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget === globalThis.Date ? target : newTarget),
  apply: () => new RealDate(shifted()).toString(),
  get: (target, key, receiver) => (key === 'now' ? shifted : Reflect.get(target, key, receiver)),
})
