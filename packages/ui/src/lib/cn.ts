import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: [
        "display",
        "title",
        "heading",
        "subheading",
        "touch",
        "body",
        "small",
        "label",
        "micro",
        "price",
        "price-large",
      ],
      radius: ["4", "6", "8", "12", "16", "20", "24", "28"],
      shadow: ["float"],
      "drop-shadow": ["product"],
      "font-weight": ["heavy"],
      container: ["page", "reading", "narrow"],
    },
    classGroups: {
      "bg-color": ["ground-product", "ground-hero"],
    },
  },
});

/** Joins class names; of two that set the same property the later one wins. Knows the tokens of theme.css. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
