import { addFault, type MappedRow } from "./mapped-row.ts";

/** As many as a product may have. */
export const picturesMax = 50;

/** What a cell names: ids of pictures that the shop has, and addresses to fetch them from. A comma may be a part of an address. */
export function picturesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\s;|]+|,(?=\s|$|https?:|[0-9a-f]{32}\b)/i)
        .flatMap((part) => (isAddress(part) ? [part] : part.split(",")))
        .filter((part) => part !== ""),
    ),
  ];
}

/** Something to be fetched, as opposed to an id. */
export const isAddress = (part: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(part) || part.startsWith("//");

/** The addresses that a row names; none where something is wrong with it already. */
export function addressesOf(row: MappedRow): string[] {
  const text = row.fields.get("pictures");
  if (text === undefined || row.faults.length > 0) return [];
  const named = picturesIn(text);
  if (named.length <= picturesMax) return named.filter(isAddress);
  const most = String(picturesMax);
  addFault(row, "pictures", {
    ...{ reason: "TOO_MANY_PICTURES", message: `A product has up to ${most} pictures.`, metadata: { most } },
  });
  return [];
}
