export const locales = ["en", "ru"] as const;
export type Locale = (typeof locales)[number];

export interface Profile {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
}

/** What a user has who never saved a profile. */
export function emptyProfile(userId: string): Profile {
  return { userId, displayName: "", email: "", locale: "en" };
}
