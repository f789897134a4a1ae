import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvents } from "@souk/events/append-event";
import { lockAttributes } from "../../db/attribute-store.ts";
import { lockTree } from "../../db/category-store.ts";
import { findCategoryAttribute, forgetCategoryAttribute, saveCategoryAttribute } from "../../db/taxonomy-store.ts";
import type { CategoryAttribute } from "../../domain/category-tree.ts";
import { categoryChanged } from "../../events/product-events.ts";
import { findPictures } from "../change-tree.ts";
import type { By } from "./category-log.ts";
import { findCategory } from "./find-category.ts";

export interface SetCategoryAttributeInput extends By {
  readonly key: RequestKey;
  readonly categoryId: string;
  readonly said: CategoryAttribute;
}

/** Says whether products of a category need an attribute, and whether its lists are filtered by it. */
export function setCategoryAttribute({ db }: { db: Db }, input: SetCategoryAttributeInput): Promise<void> {
  return once(db, input.key, (tx) => set(tx, input));
}

async function set(tx: Tx, { categoryId, said, actor }: SetCategoryAttributeInput): Promise<void> {
  const category = findCategory(await lockTree(tx), categoryId);
  const { attributeCode } = said;
  const [attribute] = await lockAttributes(tx, [attributeCode]);
  if (!attribute)
    throw new DomainError("not_found", "ATTRIBUTE_NOT_FOUND", `The dictionary has no "${attributeCode}".`, {
      attribute_code: attributeCode,
    });
  const before = await findCategoryAttribute(tx, categoryId, attributeCode);
  const isSaid = said.isRequired || said.isUnfilterable;
  if (isSaid) await saveCategoryAttribute(tx, categoryId, said);
  else await forgetCategoryAttribute(tx, categoryId, attributeCode);
  const pictures = await findPictures(tx, [category]);
  await appendEvents(tx, [categoryChanged(category, pictures.get(category.pictureId ?? "") ?? null)]);
  await audit(tx, {
    ...{ actor, action: "category.attribute_set", subjectId: categoryId },
    ...{ subjectName: category.name.en ?? category.slug, before: logged(attributeCode, before) },
    after: logged(attributeCode, said),
  });
}

function logged(attributeCode: string, said: CategoryAttribute | undefined): Record<string, string> {
  const { isRequired = false, isUnfilterable = false } = said ?? {};
  return { attribute: attributeCode, required: yes(isRequired), filterable: yes(!isUnfilterable) };
}

const yes = (is: boolean) => (is ? "yes" : "no");
