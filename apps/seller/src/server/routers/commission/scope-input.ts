import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { z } from "zod";
import type { Clients } from "../../clients.ts";

const optionalId = z.union([z.uuid(), z.literal("")]).default("");

/** What a rule is to be for; a product by its address in the shop, as people have it at hand. */
export const scopeInput = z.object({ sellerId: optionalId, categoryId: optionalId, productSlug: z.string().max(300) });

export async function readScope(
  { product }: Pick<Clients, "product">,
  { sellerId, categoryId, productSlug }: z.infer<typeof scopeInput>,
  call: CallOptions,
) {
  const slug = productSlug.trim().split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? "";
  if (slug === "") return { sellerId, categoryId, productId: "" };
  const { product: found } = await product.getProduct({ slug }, call);
  return { sellerId: "", categoryId: "", productId: found?.id ?? "" };
}
