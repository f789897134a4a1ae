import type { Flaws } from "./flaw.ts";
import { limits, type Media } from "./product.ts";
import type { MediaDraft } from "./product-draft.ts";
import { flawOfOptionalText } from "./text.ts";

/** The product's pictures as the store knows them; a draft's own alt text wins. */
export function checkMedia(drafts: readonly MediaDraft[], stored: ReadonlyMap<string, Media>, flaws: Flaws): Media[] {
  if (drafts.length > limits.media) {
    flaws.add("media", "TOO_MANY_MEDIA", `${drafts.length} pictures; at most ${limits.media} are allowed.`);
    return [];
  }
  const pictures = new Map<string, Media>();
  for (const [index, draft] of drafts.entries()) {
    const picture = stored.get(draft.id);
    const flaw = flawOfOptionalText(draft.alt, limits.titleLength);
    if (flaw) flaws.add(`media[${index}].alt`, "TEXT_INVALID", `The alternative text ${flaw}.`);
    if (pictures.has(draft.id)) flaws.add(`media[${index}].id`, "MEDIA_REPEATED", "The picture is given twice.");
    if (picture) pictures.set(draft.id, Object.keys(draft.alt).length > 0 ? { ...picture, alt: draft.alt } : picture);
    else flaws.add(`media[${index}].id`, "MEDIA_UNKNOWN", "There is no such picture; upload it first.");
  }
  return [...pictures.values()];
}
