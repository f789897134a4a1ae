/** The first of an app's languages in an Accept-Language header, by its weights; the app's first when it names none of them. */
export function preferredLocale<Locale extends string>(
  header: string | null,
  [fallback, ...others]: readonly [Locale, ...Locale[]],
): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0]?.toLowerCase() ?? "", weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const found = [fallback, ...others].find((locale) => locale === language);
    if (found) return found;
  }
  return fallback;
}
