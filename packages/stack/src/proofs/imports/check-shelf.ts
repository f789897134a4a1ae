import type { Checks } from "../checks.ts";
import { asWanted } from "./catalogue.ts";
import { exported, type Run } from "./job.ts";

const skusOf = (variants: readonly { offers: readonly { sku: string }[] }[]) =>
  variants.flatMap(({ offers }) => offers.map(({ sku }) => sku));

/** Holds what the seller has now, but for what they had before, against the SKUs of the file that were right. */
export async function checkSkus(run: Run, checks: Checks, right: readonly string[], before: number): Promise<void> {
  const missing = new Set(right);
  const beyond: string[] = [];
  for await (const { product } of exported(run))
    for (const sku of skusOf(product?.variants ?? [])) if (!missing.delete(sku)) beyond.push(sku);
  checks.expect("right rows that are not in the shop", missing.size, 0, [...missing]);
  checks.expect("products that the file does not have, or has once", beyond.length, before, beyond);
}

/** Holds every product as the shop gives it back against what the file says of it. */
export async function checkContents(run: Run, checks: Checks, wanted: ReadonlyMap<string, string>): Promise<void> {
  const missing = new Set(wanted.keys());
  const different: string[] = [];
  for await (const { product } of exported(run)) {
    const [sku = ""] = skusOf(product?.variants ?? []);
    const expected = wanted.get(sku);
    if (!product || expected === undefined) continue;
    missing.delete(sku);
    const found = asWanted(product);
    if (found !== expected) different.push(`${sku}: ${firstDifference(found, expected)}`);
  }
  checks.expect("products of the file that are not in the shop", missing.size, 0, [...missing]);
  checks.expect("products that are something else than in the file", different.length, 0, different);
}

const shown = 40;

function firstDifference(found: string, expected: string): string {
  const at = [...expected].findIndex((letter, index) => letter !== found[index]);
  const part = (text: string) => text.slice(Math.max(0, at - 10), at + shown);
  return `"${part(found)}" instead of "${part(expected)}"`;
}
