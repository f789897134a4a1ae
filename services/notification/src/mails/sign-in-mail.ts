import { MailKind } from "@souk/contracts/auth/v1/auth";
import { button, type Locale, type MailContent, note, text } from "./content.ts";
import { deviceName } from "./device-name.ts";
import { formatTime } from "./format-time.ts";
import type { ShopLinks } from "./shop-links.ts";
import { signInWords } from "./sign-in-words.ts";

export interface SignInMail {
  readonly kind: MailKind;
  readonly locale: Locale;
  /** Empty where there is no link with a secret. */
  readonly token: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date | undefined;
  readonly device: string;
}

/** Which words, and where the button leads. */
const shapes = {
  [MailKind.VERIFY_EMAIL]: ["verifyEmail", "verifyEmail"],
  [MailKind.ACCOUNT_EXISTS]: ["accountExists", "signIn"],
  [MailKind.RESET_PASSWORD]: ["resetPassword", "resetPassword"],
  [MailKind.PASSWORD_CHANGED]: ["passwordChanged", "security"],
  [MailKind.CONFIRM_EMAIL_CHANGE]: ["confirmEmailChange", "confirmEmailChange"],
  [MailKind.EMAIL_CHANGED]: ["emailChanged", "signIn"],
  [MailKind.NEW_SIGN_IN]: ["newSignIn", "security"],
  [MailKind.IDENTITY_LINKED]: ["identityLinked", "security"],
  [MailKind.SECOND_FACTOR_ON]: ["secondFactorOn", "security"],
  [MailKind.SECOND_FACTOR_OFF]: ["secondFactorOff", "security"],
  [MailKind.RECOVERY_CODE_USED]: ["recoveryCodeUsed", "security"],
} as const;

/** Undefined for a kind that this version does not know. */
export function signInMail(mail: SignInMail, links: ShopLinks): MailContent | undefined {
  const { kind, locale, token, requestedAt, expiresAt, device } = mail;
  if (kind === MailKind.UNSPECIFIED || !(kind in shapes)) return undefined;
  const [name, page] = shapes[kind];
  const all = signInWords[locale];
  const { subject, title, text: words, action, notes } = all[name];
  const values = {
    time: formatTime(requestedAt, locale),
    until: expiresAt ? formatTime(expiresAt, locale) : "",
    device: deviceName(device) || all.unknownDevice,
  };
  const fill = (template: string) =>
    template.replace(/\{(time|until|device)\}/g, (_, key: keyof typeof values) => values[key]);
  return {
    locale,
    subject,
    title,
    blocks: [
      text(fill(words)),
      ...(action ? [button(action, links[page](locale, token))] : []),
      ...notes.map((each) => note(fill(each))),
    ],
    reason: all.reason,
  };
}
