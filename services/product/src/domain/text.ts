/** A text in the languages of the shop: BCP 47 language → text. "en" is always there once checked. */
export type Text = Readonly<Record<string, string>>;

const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const languagesMax = 8;

/** What is wrong with a text, in words; undefined when nothing is. */
export function flawOfText(text: Text, lengthMax: number): string | undefined {
  const languages = Object.keys(text);
  if (!text.en?.trim()) return "has no English text; en is needed always";
  if (languages.length > languagesMax) return `has ${languages.length} languages; at most ${languagesMax} are allowed`;
  const odd = languages.find((language) => !languagePattern.test(language));
  if (odd !== undefined)
    return `names the language "${odd.slice(0, 20)}"; a BCP 47 tag such as "en" or "pt-BR" is needed`;
  const long = languages.find((language) => (text[language] ?? "").length > lengthMax);
  if (long !== undefined) return `is longer than ${lengthMax} characters in "${long}"`;
  if (Object.values(text).some(hasControls)) return "holds a control character; plain text is needed";
  return undefined;
}

/** Characters that no text of the shop needs and that the database refuses or a terminal obeys; tabs and line ends are fine. */
export function hasControls(s: string): boolean {
  return controls.test(s);
}

/** For texts that may be left out altogether. */
export function flawOfOptionalText(text: Text, lengthMax: number): string | undefined {
  return Object.keys(text).length === 0 ? undefined : flawOfText(text, lengthMax);
}
