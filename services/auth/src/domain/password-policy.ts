import { DomainError } from "@souk/errors/domain-error";
import { isMostlySequences } from "./character-runs.ts";
import { commonPasswords, commonWords } from "./common-passwords.ts";

export const minPasswordLength = 10;

export type WeaknessRule = "length" | "common" | "repeated" | "sequence" | "email";

const advice: Record<WeaknessRule, string> = {
  length: `the password needs at least ${minPasswordLength} characters`,
  common: "this password is among the first that are guessed: choose several unrelated words",
  repeated: "the password repeats a few characters: choose several unrelated words",
  sequence: "the password follows the alphabet or the keyboard: choose several unrelated words",
  email: "the password contains the e-mail address: choose words unrelated to it",
};

/** @throws DomainError PASSWORD_WEAK with the broken rule in the metadata */
export function requireStrongPassword(password: string, email: string): void {
  const rule = weaknessOf(password, email);
  if (rule === undefined) return;
  throw new DomainError("invalid", "PASSWORD_WEAK", advice[rule], { rule, min_length: String(minPasswordLength) });
}

/** The first rule that a password breaks, if it breaks one. */
export function weaknessOf(password: string, email: string): WeaknessRule | undefined {
  const text = password.normalize("NFKC").toLowerCase();
  const characters = [...text];
  if (characters.length < minPasswordLength) return "length";
  if (isRepetition(characters)) return "repeated";
  if (isMostlySequences(characters)) return "sequence";
  if (isCommon(text)) return "common";
  if (containsEmail(text, email)) return "email";
  return undefined;
}

function isRepetition(characters: readonly string[]): boolean {
  if (new Set(characters).size <= 3) return true;
  return [2, 3, 4, 5].some((length) => characters.every((character, at) => character === characters[at % length]));
}

const lookalikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const decoration = /^[^\p{L}]+|[^\p{L}]+$/gu;

function isCommon(text: string): boolean {
  if (commonPasswords.has(text)) return true;
  return [text.replace(decoration, ""), withoutLookalikes(text.replace(/[\d\W_]+$/u, "")), withoutLookalikes(text)]
    .map((core) => core.replace(/[^\p{L}]/gu, ""))
    .some(isMadeOfCommonWords);
}

function withoutLookalikes(text: string): string {
  return [...text].map((character) => lookalikes[character] ?? character).join("");
}

/** One or two common words and nothing else. */
function isMadeOfCommonWords(core: string): boolean {
  if (commonWords.has(core)) return true;
  for (let at = 3; at <= core.length - 3; at++) {
    if (commonWords.has(core.slice(0, at)) && commonWords.has(core.slice(at))) return true;
  }
  return false;
}

function containsEmail(text: string, email: string): boolean {
  const name = email.trim().toLowerCase().split("@")[0] ?? "";
  return name.length >= 4 && text.includes(name);
}
