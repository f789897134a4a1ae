import "server-only";
import { router } from "../../trpc.ts";
import { attributes } from "./attributes.ts";
import { categories } from "./categories.ts";
import { saveAttribute } from "./save-attribute.ts";
import { placeCategory, retireCategory, saveCategory, setAttribute } from "./write-categories.ts";

export const taxonomyRouter = router({
  attributes,
  categories,
  placeCategory,
  retireCategory,
  saveAttribute,
  saveCategory,
  setAttribute,
});
