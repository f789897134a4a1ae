const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lower-case words of a-z and 0-9 joined by single hyphens, at most 200 characters. */
export function isSlug(s: string): boolean {
  return s.length <= 200 && slugPattern.test(s);
}
