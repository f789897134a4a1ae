import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";

/** "2026-11": a month of UTC. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** From its first moment to the first of the next. */
export function periodOf(text: string) {
  const [year = 0, number = 1] = text.split("-").map(Number);
  const from = timestampFromDate(new Date(Date.UTC(year, number - 1, 1)));
  return { from, to: timestampFromDate(new Date(Date.UTC(year, number, 1))) };
}
