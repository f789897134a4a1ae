import type { FacetView } from "@/server/catalogue/search-products";

type Value = FacetView["values"][number];

export interface FacetState {
  readonly isUnfolded: boolean;
  /** What is looked for among the values. */
  readonly sought: string;
  readonly isChosen: (value: string) => boolean;
}

export interface ShownValues {
  /** All values, for a browser without JavaScript too; a folded one is not seen. */
  readonly shown: readonly (Value & { readonly isFolded: boolean })[];
  readonly foldedCount: number;
}

/** A longer list is folded to this many. */
const shownMax = 7;

/** Which values of an attribute are seen: the first few and those chosen, or all that fit what is looked for. */
export function shownValues(values: readonly Value[], { isUnfolded, sought, isChosen }: FacetState): ShownValues {
  const wanted = sought.trim().toLocaleLowerCase();
  const shown = values.map((value, at) => {
    const isWanted = wanted === "" ? isUnfolded || at < shownMax : value.name.toLocaleLowerCase().includes(wanted);
    return { ...value, isFolded: !(isWanted || isChosen(value.value)) };
  });
  return { shown, foldedCount: shown.filter(({ isFolded }) => isFolded).length };
}
