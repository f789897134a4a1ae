import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { AttributeContent } from "@/server/routers/catalogue/content-view";

interface Reader {
  readonly locale: "en" | "ru";
  readonly yesNo: (value: string) => string;
}

/** A value as people read it: "240.5 g", "Lilac", "Yes". */
export function attributeText(
  { kind, text, ru }: AttributeContent,
  known: AttributeView | undefined,
  { locale, yesNo }: Reader,
): string {
  switch (kind) {
    case "text":
      return (locale === "ru" && ru) || text;
    case "number":
      return text && known?.unit ? `${text} ${known.unit}` : text;
    case "boolean":
      return text && yesNo(text);
    case "option":
      return known?.options.find(({ code }) => code === text)?.name ?? text;
  }
}
