/** Text in GBK, which Node only decodes: a table made by decoding every pair of bytes. */
export function toGbk(text: string): Buffer {
  const codes = gbkCodes();
  const bytes = [...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const code = codes.get(character);
    if (code === undefined) throw new Error(`${character} is not in GBK`);
    return code;
  });
  return Buffer.from(bytes);
}

function gbkCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}
