export const EXIT = {
  done: 0,
  /** Findings reach `--fail-on`. */
  findings: 1,
  /** Bad usage or configuration; nothing ran. */
  usage: 2,
  /** Done, but some inputs failed. */
  someFailed: 3,
  /** As shells report an interrupt from the keyboard. */
  interrupted: 130,
} as const;
