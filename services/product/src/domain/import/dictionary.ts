import type { Attribute, AttributeOption } from "../attribute.ts";
import type { CategoryTree } from "../category-tree.ts";
import type { Text } from "../text.ts";

/** What cells name, as the shop has it. */
export interface Dictionary {
  category(written: string): string | undefined;
  attribute(codeOrName: string): Attribute | undefined;
}

export function dictionaryOf(tree: CategoryTree, attributes: readonly Attribute[]): Dictionary {
  const byWord = categoriesByWord(tree);
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  const byName = new Map(attributes.flatMap((attribute) => namesOf(attribute.name).map((name) => [name, attribute])));
  return {
    category: (written) => byWord.get(normal(written)),
    attribute: (written) => byCode.get(written) ?? byName.get(normal(written)),
  };
}

/** By id, by slug, by the path of names ("Clothing > Shoes") and by the name alone where only one has it. */
function categoriesByWord(tree: CategoryTree): Map<string, string> {
  const words = new Map<string, string | undefined>();
  for (const [id, { names }] of tree) {
    const last = names.at(-1);
    for (const name of last ? namesOf(last) : []) words.set(name, words.has(name) ? undefined : id);
  }
  for (const [id, { slugs, names }] of tree) {
    words.set(id, id);
    const slug = slugs.at(-1);
    if (slug !== undefined) words.set(slug, id);
    for (const language of ["en", "ru"]) words.set(normal(names.map((name) => name[language] ?? "").join(" > ")), id);
  }
  return new Map([...words].flatMap(([word, id]) => (id === undefined ? [] : [[word, id] as const])));
}

export function optionOf({ options }: Attribute, written: string): AttributeOption | undefined {
  const wanted = normal(written);
  return options.find(({ code, name }) => code === written || namesOf(name).includes(wanted));
}

const namesOf = (text: Text) => [...new Set(Object.values(text).map(normal))];

/** "Clothing / Shoes" is "clothing > shoes". By its parts: a pattern with spaces around would take the square of a cell's length. */
const normal = (written: string) =>
  written
    .toLowerCase()
    .split(/[>/›]/)
    .map((part) => part.trim())
    .join(" > ");
