/** An order number as it is stored, however it was typed; undefined when it cannot be one. */
export function readOrderNumber(text: string): string | undefined {
  const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const digits = (typed.length === 9 && typed.startsWith("S") ? typed.slice(1) : typed)
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(digits) ? `S-${digits.slice(0, 4)}-${digits.slice(4)}` : undefined;
}
