/** What stays the same of how a device names itself when its browser is updated. */
export function deviceKind(device: string): string {
  return device
    .replace(/\d[\d._]*/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
