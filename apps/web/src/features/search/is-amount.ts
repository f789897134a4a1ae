/** Whether a text reads as a price: "49", "49.5", "1 299,50". */
export function isAmount(text: string): boolean {
  return /^\d{1,12}([.,]\d{1,3})?$/.test(text.replace(/[\s\u00a0\u202f]/g, ""));
}
