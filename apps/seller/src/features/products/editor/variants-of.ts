import { newId } from "@souk/ids/id";
import type { ProductContent, VariantContent } from "@/server/routers/catalogue/content-view";

/** As many as a product may have. */
export const variantsMax = 200;

type Matrix = Pick<ProductContent, "optionCodes" | "variants">;

export function blankVariant(options: VariantContent["options"] = {}): VariantContent {
  const offer = { offerId: newId(), price: "", compareAt: "", sku: "", stock: "" };
  return { id: newId(), code: "", options, mediaIds: [], ...offer };
}

/** The options of an attribute that variants have, in the order they came. */
export function chosenOptions({ variants }: Matrix, code: string): string[] {
  return [...new Set(variants.flatMap(({ options }) => options[code] ?? []))];
}

/**
 * With another option of an attribute. The first one goes onto every variant there is, each further one makes a variant of
 * every combination of the others; what was taken out of the grid by hand stays out.
 */
export function withOption({ optionCodes, variants }: Matrix, code: string, option: string): Matrix {
  const rows = variants.length > 0 ? variants : [blankVariant()];
  if (!optionCodes.includes(code)) {
    const all = rows.map((variant) => ({ ...variant, options: { ...variant.options, [code]: option } }));
    return { optionCodes: [...optionCodes, code], variants: all };
  }
  const rests = new Map(rows.map(({ options }) => [keyOf(optionCodes, { ...options, [code]: option }), options]));
  for (const { options } of rows) rests.delete(keyOf(optionCodes, options));
  const added = [...rests.values()].map((options) => blankVariant({ ...options, [code]: option }));
  return { optionCodes, variants: [...rows, ...added] };
}

/** Without an option; the last one of an attribute takes the attribute with it. */
export function withoutOption(matrix: Matrix, code: string, option: string): Matrix {
  const { optionCodes, variants } = matrix;
  if (chosenOptions(matrix, code).some((other) => other !== option)) {
    return { optionCodes, variants: variants.filter(({ options }) => options[code] !== option) };
  }
  const all = variants.map((variant) => {
    const { [code]: _, ...options } = variant.options;
    return { ...variant, options };
  });
  return { optionCodes: optionCodes.filter((each) => each !== code), variants: all };
}

/** Without an attribute: of variants that differed by it alone the first stays. */
export function withoutAttribute(matrix: Matrix, code: string): Matrix {
  const [, ...others] = chosenOptions(matrix, code);
  const first = others.reduce<Matrix>((left, option) => withoutOption(left, code, option), matrix);
  const [last] = chosenOptions(first, code);
  return last === undefined ? first : withoutOption(first, code, last);
}

const keyOf = (codes: readonly string[], options: VariantContent["options"]) =>
  JSON.stringify(codes.map((code) => options[code] ?? ""));
