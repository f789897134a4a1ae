import { IcecatLineError, icecatProduct, icecatRootCategory, parseIcecatLine } from "./icecat-product.ts";
import { textLines } from "./text-lines.ts";
import type { DemoAttribute, DemoCategory, DemoProduct } from "./types.ts";

/** A category or an attribute comes before the first product that uses it, and once. */
export type IcecatItem =
  | { readonly kind: "category"; readonly category: DemoCategory }
  | { readonly kind: "attribute"; readonly attribute: DemoAttribute }
  | { readonly kind: "product"; readonly product: DemoProduct };

export interface IcecatReport {
  lines: number;
  products: number;
  /** Products without a price, or with price 0: shown, but nobody offers them. */
  withoutPrice: number;
  badLines: number;
  /** A line whose id occurred before; the first one stands. */
  duplicateIds: number;
}

export interface IcecatOptions {
  /** Whose offers they become. */
  readonly sellerKey: string;
  /** Called for each line that was left out: which, what is wrong, what would be right. */
  readonly onBadLine?: (lineNumber: number, message: string) => void;
  /** For a product's age. */
  readonly nowMs: number;
}

export const newIcecatReport = (): IcecatReport => ({
  lines: 0,
  products: 0,
  withoutPrice: 0,
  badLines: 0,
  duplicateIds: 0,
});

/**
 * Streams a file with one Icecat product a line, `.jsonl` or `.jsonl.gz`. Memory holds the ids and attribute keys
 * seen, not the products. A bad line is reported, counted and left out. `report` is filled while reading.
 * Throws when the file itself cannot be read.
 */
export async function* readIcecat(
  path: string,
  { sellerKey, onBadLine, nowMs }: IcecatOptions,
  report: IcecatReport = newIcecatReport(),
): AsyncGenerator<IcecatItem> {
  const known = new Set<string>();
  const isNew = (key: string): boolean => known.size < known.add(key).size;
  yield { kind: "category", category: icecatRootCategory };
  for await (const text of textLines(path)) {
    report.lines++;
    if (text.trim() === "") continue;
    const parts = productOrProblem(text, { sellerKey, nowMs });
    if (typeof parts === "string") {
      report.badLines++;
      onBadLine?.(report.lines, `line ${report.lines}: ${parts}`);
      continue;
    }
    const { product, category, attributes } = parts;
    if (!isNew(`product ${product.key}`)) {
      report.duplicateIds++;
      onBadLine?.(report.lines, `line ${report.lines}: id of ${product.key} occurred before; ids must be unique.`);
      continue;
    }
    if (isNew(`category ${category.key}`)) yield { kind: "category", category };
    for (const attribute of attributes) {
      if (isNew(`attribute ${attribute.key}`)) yield { kind: "attribute", attribute };
    }
    report.products++;
    if (product.offers.length === 0) report.withoutPrice++;
    yield { kind: "product", product };
  }
}

function productOrProblem(text: string, terms: { sellerKey: string; nowMs: number }) {
  try {
    return icecatProduct(parseIcecatLine(text), terms);
  } catch (error) {
    if (error instanceof IcecatLineError) return error.message;
    throw error;
  }
}
