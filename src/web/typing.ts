/** Typing: does a key go into a field, or may it do something else? In: where the key was pressed. Out: yes or no. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"]), textarea, select, [contenteditable="true"]'
const OWN_KEYS = '[role="menu"], [role="listbox"], [role="combobox"], [role="tablist"], [role="slider"], [role="separator"]'

export const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null

/** Controls that have arrows and letters of their own. */
export const hasOwnKeys = (target: EventTarget | null): boolean =>
  isTyping(target) || (target instanceof Element && target.closest(OWN_KEYS) !== null)
