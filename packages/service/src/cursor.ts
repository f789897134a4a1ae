import { DomainError } from "@souk/errors/domain-error";

export type CursorValue = string | bigint | number;

const longestToken = 2_000;

/** An opaque page token for the sort key of a page's last row. */
export function encodeCursor(values: readonly CursorValue[]): string {
  const tagged = values.map((value) => (typeof value === "bigint" ? { n: value.toString() } : value));
  return Buffer.from(JSON.stringify(tagged)).toString("base64url");
}

interface CursorTypes {
  string: string;
  bigint: bigint;
  number: number;
}

type CursorKind = keyof CursorTypes;

/**
 * The sort key behind a page token; undefined for "", the first page. Its shape is the kinds of its values, such as
 * `["string", "bigint"]`, or merely how many there are.
 * @throws DomainError invalid PAGE_TOKEN_INVALID
 */
export function decodeCursor<const Kinds extends readonly CursorKind[]>(
  token: string,
  shape: Kinds,
): { -readonly [I in keyof Kinds]: CursorTypes[Kinds[I]] } | undefined;
export function decodeCursor(token: string, shape: number): readonly CursorValue[] | undefined;
export function decodeCursor(token: string, shape: number | readonly CursorKind[]): readonly CursorValue[] | undefined {
  if (token === "") return undefined;
  const values = parse(token);
  if (values !== undefined && fits(values, shape)) return values;
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "A page token is the next_page_token of the page before.");
}

/** How many rows a page has: 0 asks for the default, more than `max` gives `max`. */
export function pageSizeOf(requested: number, limits: { default?: number; max?: number } = {}): number {
  const { default: defaultSize = 24, max = 100 } = limits;
  if (requested < 0) throw new DomainError("invalid", "PAGE_SIZE_INVALID", "A page size is zero or more.");
  return requested === 0 ? defaultSize : Math.min(requested, max);
}

function fits(values: readonly CursorValue[], shape: number | readonly CursorKind[]): boolean {
  if (typeof shape === "number") return values.length === shape;
  return values.length === shape.length && values.every((value, i) => typeof value === shape[i]);
}

function parse(token: string): CursorValue[] | undefined {
  if (token.length > longestToken) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    return Array.isArray(parsed) ? parsed.map(untag) : undefined;
  } catch {
    return undefined;
  }
}

function untag(value: unknown): CursorValue {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "object" && value !== null && "n" in value && typeof value.n === "string")
    return BigInt(value.n);
  throw new TypeError("not a cursor value");
}
