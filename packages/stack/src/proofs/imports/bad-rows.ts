/** What can be wrong with a row, and what has to be told of it. */
interface Mistake {
  readonly cells: Readonly<Record<string, string>>;
  readonly column: string;
  readonly reason: string;
}

const mistakes: readonly Mistake[] = [
  { cells: { price: "12.345" }, column: "price", reason: "AMOUNT_UNREADABLE" },
  { cells: { price: "0" }, column: "price", reason: "PRICE_INVALID" },
  { cells: { compare_at: "0.01" }, column: "compare_at", reason: "COMPARE_AT_TOO_LOW" },
  { cells: { category: "nowhere > at all" }, column: "category", reason: "CATEGORY_UNKNOWN" },
  { cells: { title_en: "" }, column: "title_en", reason: "TEXT_INVALID" },
  { cells: { sku: "" }, column: "sku", reason: "SKU_MISSING" },
  { cells: { state: "perhaps" }, column: "state", reason: "STATE_UNKNOWN" },
  { cells: { stock: "2.5" }, column: "stock", reason: "STOCK_UNREADABLE" },
  { cells: { currency: "EURO" }, column: "currency", reason: "CURRENCY_UNKNOWN" },
];

const columns = [
  ...["sku", "title_en", "description_en", "brand", "category", "price", "compare_at", "currency", "state", "stock"],
];

/** How many right rows stand between two that are not. */
const every = 100;

export interface GeneratedFile {
  readonly text: string;
  /** "4711 price AMOUNT_UNREADABLE", in the order of the file. */
  readonly wrong: readonly string[];
  /** The SKUs of the other rows. */
  readonly right: readonly string[];
}

/** A CSV file of products of which one in a hundred is wrong, each known. */
export function generateFile(rowCount: number, { tag, category }: { tag: string; category: string }): GeneratedFile {
  const lines = [columns.join(",")];
  const wrong: string[] = [];
  const skus: string[] = [];
  for (let n = 0; n < rowCount; n++) {
    const row = n + 2;
    const right: Record<string, string> = {
      ...{
        sku: `${tag}-${n}`,
        title_en: `Imported thing ${n}`,
        brand: "Proof",
        category,
        price: `${(n % 900) + 1}.50`,
        stock: `${n % 50}`,
      },
      description_en: `"What thing ${n} is, and why somebody would want it: ""because""."`,
    };
    const mistake = n % every === 37 ? mistakes[Math.floor(n / every) % mistakes.length] : undefined;
    if (mistake) wrong.push(`${row} ${mistake.column} ${mistake.reason}`);
    else skus.push(`${tag}-${n}`);
    const cells = { ...right, ...mistake?.cells };
    lines.push(columns.map((column) => cells[column] ?? "").join(","));
  }
  return { text: `${lines.join("\n")}\n`, wrong, right: skus };
}
