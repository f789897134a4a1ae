/** Of GSM 03.38: each letter is seven bits; those of the extension take two places. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extension = new Set("^{}\\[~]|€\f");

/** In how many pieces a message travels: 160 places of GSM letters or 70 of others in one, 153 or 67 each in several. */
export function segmentsOf(body: string): number {
  const letters = [...body];
  const isGsm = letters.every((letter) => basic.has(letter) || extension.has(letter));
  const places = isGsm ? letters.reduce((sum, letter) => sum + (extension.has(letter) ? 2 : 1), 0) : body.length;
  const [inOne, inSeveral] = isGsm ? [160, 153] : [70, 67];
  return places <= inOne ? 1 : Math.ceil(places / inSeveral);
}
