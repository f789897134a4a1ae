import { json, type Reply } from "@souk/payment-sandbox/http/exchange";

const words = {
  20003: [401, "Authenticate"],
  20404: [404, "The requested resource was not found"],
  20429: [429, "Too Many Requests"],
  20500: [500, "An internal server error has occurred"],
  21211: [400, "Invalid 'To' Phone Number"],
  21212: [400, "Invalid 'From' Number"],
  21602: [400, "Message body is required"],
  21610: [400, "Attempt to send to unsubscribed recipient"],
  21612: [400, "Message cannot be sent with the current combination of 'To' and 'From' parameters"],
  21614: [400, "'To' number is not a valid mobile number"],
  21617: [400, "The concatenated message body exceeds the 1600 character limit"],
} as const;
export type RefusalCode = keyof typeof words;

/** An answer other than success, as the provider words it. */
export function refusal(code: RefusalCode, headers: Record<string, string> = {}): Reply {
  const [status, message] = words[code];
  return json(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers);
}

/** The provider's own numbers to test with, by what they are refused for. */
const magicNumbers: Readonly<Record<string, RefusalCode>> = {
  "+15005550001": 21211,
  "+15005550002": 21612,
  "+15005550004": 21610,
  "+15005550009": 21614,
};

const e164 = /^\+[1-9]\d{6,14}$/;
const sender = /^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/;

export function refusalOf(
  { from, to, body }: { from: string; to: string; body: string },
  refused: readonly string[],
): RefusalCode | undefined {
  if (!e164.test(to) || refused.includes(to)) return 21211;
  if (!sender.test(from)) return 21212;
  if (body === "") return 21602;
  if (body.length > 1_600) return 21617;
  return magicNumbers[to];
}
