import { v5, v7 } from "uuid";

const soukNamespace = "b9a7b4de-3d1c-5c0e-9a55-6f1d2f0b7c11";
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new UUIDv7: unique, lower case, and ordered by the time it was made. */
export function newId(): string {
  return v7();
}

/** Whether `s` is a UUID in canonical lower-case form. */
export function isId(s: string): boolean {
  return uuidPattern.test(s);
}

/** The same UUIDv5 for the same namespace and name, on every machine and for ever. `namespace` is any text or a UUID. */
export function stableId(namespace: string, name: string): string {
  return v5(name, isId(namespace) ? namespace : v5(namespace, soukNamespace));
}

/** The least UUIDv7 of a moment: ids made from then on are not less, those made before are less. */
export function firstIdAt(at: Date): string {
  const ms = Math.max(at.getTime(), 0).toString(16).padStart(12, "0").slice(-12);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`;
}
