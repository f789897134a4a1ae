/** As many as inventory counts of one offer. */
const most = 1_000_000_000;

export const piecesMaxLength = String(most).length;

/** The digits of what somebody wrote; the most there may be for what is more. */
export function piecesOf(written: string): string {
  const digits = written.replaceAll(/\D/g, "").slice(0, piecesMaxLength);
  return Number(digits) > most ? String(most) : digits;
}
