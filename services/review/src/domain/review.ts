import { DomainError } from "@souk/errors/domain-error";

export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

export type Sort = "newest" | "helpful" | "best" | "worst";

/** How long a review can be changed after it was written. */
const editableMs = 30 * 24 * 60 * 60_000;

const shortest = 2;
const longest = 5_000;

/** What its author says. */
export interface ReviewContent {
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly authorName: string;
  readonly language: Language;
}

export function isEditable({ createdAt }: { readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() <= editableMs;
}

/**
 * As it is kept: without blank ends.
 * @throws DomainError REVIEW_TEXT_LENGTH
 */
export function tidy(content: ReviewContent): ReviewContent {
  const text = content.text.trim();
  if (text.length < shortest || text.length > longest)
    throw new DomainError("invalid", "REVIEW_TEXT_LENGTH", `A review has ${shortest} to ${longest} characters.`, {
      shortest: String(shortest),
      longest: String(longest),
    });
  return { ...content, text, title: content.title.trim(), authorName: content.authorName.trim() };
}
