export type Brand = { name: string; pattern: RegExp; lengths: number[]; cvcLength: number };
export type NumberProblem = "number_missing" | "number_incomplete" | "number_invalid";
export type ExpiryProblem = "expiry_invalid" | "expiry_past";
export type CvcProblem = "cvc_missing" | "cvc_invalid";

export function digitsOf(text: string): string;
export function brandOf(number: string): Brand;
export function passesLuhn(number: string): boolean;
export function numberProblem(number: string): NumberProblem | undefined;
export function readExpiry(text: string): { month: number; year: number } | undefined;
export function expiryProblem(month: number, year: number, now: Date): ExpiryProblem | undefined;
export function cvcProblem(cvc: string, number: string): CvcProblem | undefined;
