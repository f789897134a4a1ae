export interface NumberRangeText {
  readonly code: string;
  /** "" where the range has no such end. */
  readonly from: string;
  readonly until: string;
}

/** "weight:10..20" in its parts. */
export function parseRange(text: string): NumberRangeText {
  const {
    code = text,
    from = "",
    until = "",
  } = /^(?<code>.+):(?<from>[^:]*?)\.\.(?<until>[^:]*)$/.exec(text)?.groups ?? {};
  return { code, from, until };
}

/** The ranges with that of one attribute replaced; without both ends there is none. */
export function withRange(ranges: readonly string[], { code, from, until }: NumberRangeText): string[] {
  const others = ranges.filter((range) => parseRange(range).code !== code);
  return from === "" && until === "" ? others : [...others, `${code}:${from}..${until}`];
}

/** A number as people write it, as the address has it; undefined for what is none. */
export function numberText(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return plain === "" || /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}
