import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js";
import { LinkifyIt } from "linkify-it";
import type { Finding } from "../finding.ts";
import type { TextField } from "../proposal.ts";

/** Whose numbers are understood without a country code. */
const homeCountries: readonly CountryCode[] = ["PT", "RU"];
const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });

/** "telegram: anna_k", "пишите в вотсап +…", "@anna_k". */
const messenger =
  /(?<![\p{L}\p{N}])(?:telegram|whats\s?app|viber|wechat|instagram|телеграмм?|в[оа]тс\s?ап|вайбер|тг)\s*[:\-–@]+\s*@?[\w.+]{3,}/giu;
const handle = /(?<![\p{L}\p{N}@./])@[a-z][\w.]{3,31}/giu;
/** "anna (at) mail (dot) ru", "anna собака mail точка ru". */
const spelledOut =
  /(?<![\p{L}\p{N}])[\w.+-]+\s*(?:[([{]\s*(?:at|собака)\s*[)\]}]|\sсобака\s)\s*[\w-]+\s*(?:[([{]\s*(?:dot|точка)\s*[)\]}]|\sточка\s|\.)\s*\p{L}{2,}/giu;

const weights = { phone: 50, email: 60, link: 40, messenger: 50 } as const;
type Kind = keyof typeof weights;

interface Place {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** How to reach a seller past the shop. */
export function findContactDetails(texts: readonly TextField[]): Finding[] {
  return texts.flatMap(({ field, text }) =>
    firstOfEach(placesIn(text)).map(({ kind, start, end }) => ({
      ...{ code: "CONTACT_DETAILS" as const, field, excerpt: text.slice(start, end) },
      ...{ weight: weights[kind], detail: kind },
    })),
  );
}

function placesIn(text: string): Place[] {
  const links = (linkify.match(text) ?? []).map(
    ({ schema, index, lastIndex }): Place => ({
      kind: schema === "mailto:" ? "email" : "link",
      start: index,
      end: lastIndex,
    }),
  );
  const phones = homeCountries.flatMap((country) =>
    findPhoneNumbersInText(text, country).map(
      ({ startsAt, endsAt }): Place => ({ kind: "phone", start: startsAt, end: endsAt }),
    ),
  );
  return [
    ...links,
    ...byPattern(text, spelledOut, "email"),
    ...phones,
    ...byPattern(text, messenger, "messenger"),
    ...byPattern(text, handle, "messenger"),
  ];
}

function byPattern(text: string, pattern: RegExp, kind: Kind): Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, start: index, end: index + found.length }));
}

/** What two patterns see is one thing. */
function firstOfEach(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places)
    if (!kept.some(({ start, end }) => place.start < end && start < place.end)) kept.push(place);
  return kept;
}
