/** Something that reads like a card number, and where. */
export interface Find {
  readonly where: string;
  /** Its first and last digits: a report must not spread what it found. */
  readonly shown: string;
  readonly around: string;
  /** A number that was paid with, not one that only looks like it. */
  readonly isKnown: boolean;
}

/** Digits in a row or in groups; part of no longer number and of no word. */
const digitRuns = /(?<![0-9A-Za-z.])\d(?:[ -]?\d){12,18}(?![0-9A-Za-z])/g;
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** https://www.w3.org/TR/trace-context/#traceparent-header */
const traceParents = /\b00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}\b/g;

/** Numbers of the big networks: how they begin and how long they are. */
const networks: readonly RegExp[] = [
  /^4(\d{12}|\d{15}|\d{18})$/,
  /^(5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(6011|64[4-9]\d|65\d{2})\d{12,15}$/,
  /^35(2[89]|[3-8]\d)\d{12,15}$/,
  /^(30[0-5]\d|309\d|36\d{2}|3[89]\d{2})\d{10,15}$/,
  /^62\d{14,17}$/,
  /^220[0-4]\d{12,15}$/,
];

/** The check digit that every card number ends in. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Every card number in a text. `known` are looked for in whatever stands around them, words and longer numbers too. */
export function cardNumbersIn(text: string, where: string, known: readonly string[] = []): Find[] {
  const finds: Find[] = [];
  for (const number of known) {
    const at = text.indexOf(number);
    if (at >= 0) finds.push({ ...find(text, where, number, at), isKnown: true });
  }
  // An id is no number, however its digits are grouped.
  const covered = (id: string) => "#".repeat(id.length);
  const withoutIds = text.replace(uuids, covered).replace(traceParents, covered);
  for (const { 0: run, index } of withoutIds.matchAll(digitRuns)) {
    const digits = run.replace(/[ -]/g, "");
    if (known.some((number) => digits === number && text.includes(number))) continue;
    if (networks.some((network) => network.test(digits)) && passesLuhn(digits))
      finds.push(find(text, where, digits, index));
  }
  return finds;
}

function find(text: string, where: string, digits: string, at: number): Find {
  const around = text.slice(Math.max(0, at - 40), at).replace(/\s+/g, " ");
  return {
    where,
    shown: `${digits.slice(0, 4)}…${digits.slice(-2)} (${digits.length} digits)`,
    around,
    isKnown: false,
  };
}
