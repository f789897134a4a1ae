import type { Media } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import type { DemoAttribute, DemoCategory } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";
import { toAttribute, toText } from "./to-product.ts";

const mostAtOnce = 1000;

export async function loadAttributes(
  clients: Pick<SeedClients, "product">,
  attributes: readonly DemoAttribute[],
): Promise<void> {
  for (let at = 0; at < attributes.length; at += mostAtOnce) {
    const chunk = attributes.slice(at, at + mostAtOnce).map(toAttribute);
    await clients.product.upsertAttributes({ requestId: newId(), attributes: chunk });
  }
}

/** Parents come before their children. */
export async function loadCategories(
  clients: Pick<SeedClients, "product">,
  categories: readonly { readonly category: DemoCategory; readonly picture?: Media | undefined }[],
): Promise<void> {
  const toCategory = ({ category, picture }: (typeof categories)[number]) => ({
    id: demoId("category", category.key),
    parentId: category.parentKey === undefined ? "" : demoId("category", category.parentKey),
    slug: category.slug,
    name: toText(category.name),
    position: category.position,
    ...(picture && { picture }),
  });
  for (let at = 0; at < categories.length; at += mostAtOnce) {
    const chunk = categories.slice(at, at + mostAtOnce).map(toCategory);
    await clients.product.upsertCategories({ requestId: newId(), categories: chunk });
  }
}
