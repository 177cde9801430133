/** A table by UTF-16 code unit: 1 for the characters of `members`, 0 for all others. Faster than any set where a whole text is walked. */
export function characterTable(members: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < members.length; at += 1) table[members.charCodeAt(at)] = 1;
  return table;
}
