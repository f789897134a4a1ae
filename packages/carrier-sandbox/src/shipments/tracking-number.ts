import { randomInt } from "node:crypto";

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** A number as the postal union's standard S10 has it: two letters, eight digits, their check digit, the country. */
export function newTrackingNumber(isTaken: (number: string) => boolean): string {
  for (;;) {
    const digits = String(randomInt(100_000_000)).padStart(8, "0");
    const number = `CS${digits}${checkDigit(digits)}PT`;
    if (!isTaken(number)) return number;
  }
}

/** Of eight digits. */
export function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
