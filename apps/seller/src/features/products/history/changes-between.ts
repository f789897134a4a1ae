import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { ProductContent } from "@/server/routers/catalogue/content-view";
import { attributeText } from "../attribute-text.ts";

/** One thing that a revision changed. */
export interface Change {
  /** Of the words of the editor ("brand"), or the name of an attribute. */
  readonly field: string;
  readonly isAttribute: boolean;
  readonly before: string;
  readonly after: string;
}

export interface Reader {
  readonly attributes: readonly AttributeView[];
  readonly locale: "en" | "ru";
  readonly yesNo: (value: string) => string;
  readonly categoryName: (id: string) => string;
}

/** What is another in the second of two contents, in the order of the editor. */
export function changesBetween(before: ProductContent | null, after: ProductContent, reader: Reader): Change[] {
  const [was, is] = [before ? linesOf(before, reader) : new Map<string, string>(), linesOf(after, reader)];
  const attributes = new Map(reader.attributes.map(({ code, name }) => [`@${code}`, name]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old = "", now = ""] = [was.get(key), is.get(key)];
    if (old === now) return [];
    const name = attributes.get(key);
    return [{ field: name ?? key.replace("@", ""), isAttribute: key.startsWith("@"), before: old, after: now }];
  });
}

function linesOf(content: ProductContent, { attributes, locale, yesNo, categoryName }: Reader): Map<string, string> {
  const { title, description, variants, media, optionCodes } = content;
  const nameOf = (code: string, option: string) =>
    attributes.find((each) => each.code === code)?.options.find((each) => each.code === option)?.name ?? option;
  return new Map([
    ["titleEn", title.en],
    ["titleRu", title.ru],
    ["descriptionEn", description.en],
    ["descriptionRu", description.ru],
    ["brand", content.brand],
    ["category", categoryName(content.categoryId)],
    ["media", media.map(({ id, alt }) => `${id.slice(0, 6)} ${alt[locale] || alt.en}`.trim()).join("\n")],
    ...content.attributes.map((each): [string, string] => {
      const known = attributes.find(({ code }) => code === each.code);
      return [`@${each.code}`, attributeText(each, known, { locale, yesNo })];
    }),
    [
      "variants",
      variants
        .map(({ options, code, price }) =>
          [...optionCodes.map((each) => nameOf(each, options[each] ?? "")), code, price].filter(Boolean).join(" · "),
        )
        .join("\n"),
    ],
  ]);
}
