/** "order", "sellerOrder", "paymentMethod": a kind of thing that an id stands for. */
export type IdKind = string;

/** Names of fields that say the same with another word. */
const sameAs: Readonly<Record<string, IdKind>> = {
  ...{ card: "paymentMethod", device: "session" },
  // What is written of a product, and the offer that it puts forward.
  ...{ content: "product", featuredOffer: "offer" },
  // Where a category hangs, and where goes what is in it.
  ...{ parent: "category", intoCategory: "category" },
  // What is put on a run, and taken off it.
  ...{ addShipment: "shipment", removeShipment: "shipment" },
};

/** What the id in a field is of, told by the field's way from the top; undefined when it holds none. */
export function idKindOf(path: string): IdKind | undefined {
  const names = path.split(".");
  const last = (names.at(-1) ?? "").replace("[]", "");
  // The seller console names a shop by its slug.
  if (last === "shop") return "shop";
  if (last === "id") return kindNamed(names.at(-2)?.replace(/s?\[\]$/, "") ?? "unnamed");
  const kind = /^(\w+?)Ids?$/.exec(last)?.[1];
  return kind === undefined ? undefined : kindNamed(kind);
}

const kindNamed = (name: string): IdKind => sameAs[name] ?? name;
