import { hasControls } from "../text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Whether the database can store a text and the shop would. */
export const isStorable = (text: string): boolean => !hasControls(text) && text.isWellFormed();

/** The same with what cannot be stored replaced by a sign that says so. */
export const storableText = (text: string): string =>
  isStorable(text) ? text : text.toWellFormed().replaceAll(refused, "\ufffd");

/** The same for everything in a piece of JSON, keys too. */
export function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), storable(each)]));
}
