/** Typing: does a key belong to the control on which it was pressed, or may it do something else? In: where it was pressed, and which. Out: yes or no. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"]), textarea, select, [contenteditable="true"]'
/** They take letters to find a choice. */
const LISTS = '[role="menu"], [role="listbox"], [role="combobox"]'
const ARROWED = '[role="tablist"], [role="slider"], [role="separator"], [role="radiogroup"], input[type="range"]'
const PRESSED = 'a, button, summary, input[type="checkbox"], [role="button"]'

const ARROWS = /^(?:Arrow|Home|End|Page)/

const within = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null

export const isTyping = (target: EventTarget | null): boolean => within(target, FIELDS)

/** The control does something with this key by itself. */
export const ownsKey = (target: EventTarget | null, key: string): boolean => {
  if (isTyping(target) || within(target, LISTS)) return true
  if (ARROWS.test(key)) return within(target, ARROWED)
  return (key === 'Enter' || key === ' ') && within(target, PRESSED)
}
