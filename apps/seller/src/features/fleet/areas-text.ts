export interface Area {
  readonly prefix: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A line for each beginning of a postal code: "4050 41.151 -8.619". */
export const areasText = (areas: readonly Area[]): string =>
  areas.map(({ prefix, latitude, longitude }) => `${prefix} ${latitude} ${longitude}`).join("\n");

/** What was typed, and the number of the first line that cannot be read, or says what one above said already. */
export function readAreas(text: string): { areas: Area[]; wrongLine: number | null } {
  const areas: Area[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [prefix = "", latitude, longitude, ...more] = line.trim().split(/[\s;]+/);
    const place = { latitude: degrees(latitude, 90), longitude: degrees(longitude, 180) };
    const isKnown = areas.some((area) => plain(area.prefix) === plain(prefix));
    const isWrong = more.length > 0 || prefix.length > 10 || isKnown;
    if (isWrong || Number.isNaN(place.latitude) || Number.isNaN(place.longitude)) return { areas, wrongLine: at + 1 };
    areas.push({ prefix, ...place });
  }
  return { areas, wrongLine: null };
}

const plain = (prefix: string) => prefix.toUpperCase().replaceAll("-", "");

function degrees(text: string | undefined, most: number): number {
  const value = /^-?\d{1,3}([.,]\d{1,10})?$/.test(text ?? "") ? Number(text?.replace(",", ".")) : Number.NaN;
  return Math.abs(value) <= most ? value : Number.NaN;
}
