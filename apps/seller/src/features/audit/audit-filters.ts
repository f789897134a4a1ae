import { parseAsString } from "nuqs/server";

/** What of the log is shown, as the address says it; the server reads it with the same parsers. */
export const auditParsers = {
  actor: parseAsString.withDefault(""),
  subject: parseAsString.withDefault(""),
  from: parseAsString.withDefault(""),
  to: parseAsString.withDefault(""),
};

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** What is asked of the server: what cannot be looked for is left out. */
export function auditInputOf({
  actor,
  subject,
  from,
  to,
}: {
  actor: string;
  subject: string;
  from: string;
  to: string;
}) {
  return {
    ...{ actor: actor.slice(0, 100) || null, subject: id.test(subject) ? subject : null },
    ...{ from: isDay(from) ? from : null, to: isDay(to) ? to : null },
  };
}
