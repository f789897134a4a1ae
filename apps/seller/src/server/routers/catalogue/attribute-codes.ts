import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Product } from "@souk/contracts/product/v1/product";
import type { Clients } from "../../clients.ts";
import { type AttributeView, attributeView } from "./attribute-view.ts";

/** As many as one call takes. */
const most = 500;

/** The dictionary's entries of all attributes that these products name. */
export async function attributesOf(
  { product }: Clients,
  products: readonly (Product | undefined)[],
  { locale, call }: { locale: string; call: CallOptions },
): Promise<AttributeView[]> {
  const codes = products.flatMap((each) => [
    ...(each?.attributes.map(({ attributeCode }) => attributeCode) ?? []),
    ...(each?.optionAttributeCodes ?? []),
  ]);
  const wanted = [...new Set(codes)].slice(0, most);
  if (wanted.length === 0) return [];
  const { attributes } = await product.batchGetAttributes({ codes: wanted }, call);
  return attributes.map((attribute) => attributeView(attribute, locale));
}
