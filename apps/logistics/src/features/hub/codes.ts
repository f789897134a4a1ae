/** As many as one request may hold. */
export const mostCodes = 100;
const longestCode = 40;

/** The codes in what was typed, pasted or scanned: apart by spaces, commas or lines, each once. */
export function codesIn(text: string): string[] {
  const codes = text.toUpperCase().split(/[\s,;]+/);
  return [...new Set(codes.filter((code) => code !== "" && code.length <= longestCode))];
}
