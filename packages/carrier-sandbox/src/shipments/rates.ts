import { type Service, services } from "./shipment.ts";

/** Up to a weight, in grams, for how much. */
type Band = { upTo: number; standard: bigint; express: bigint };
type Zone = { bands: readonly Band[]; days: Record<Service, readonly [number, number]> };

const home: Zone = {
  bands: [
    { upTo: 2_000, standard: 465n, express: 790n },
    { upTo: 5_000, standard: 590n, express: 990n },
    { upTo: 10_000, standard: 790n, express: 1_390n },
    { upTo: 30_000, standard: 1_290n, express: 2_190n },
  ],
  days: { standard: [1, 3], express: [1, 1] },
};
const nearby: Zone = {
  bands: [
    { upTo: 2_000, standard: 990n, express: 1_990n },
    { upTo: 5_000, standard: 1_390n, express: 2_690n },
    { upTo: 10_000, standard: 1_890n, express: 3_590n },
    { upTo: 30_000, standard: 3_290n, express: 5_990n },
  ],
  days: { standard: [3, 6], express: [2, 3] },
};
const nearbyCountries = new Set(
  "AT BE BG CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL RO SE SI SK".split(" "),
);

export type Rate = { service: Service; amount: bigint; days: readonly [number, number] };

/** What a parcel costs from one country to another; none when the carrier does not go there, or not with so much. */
export function ratesFor(from: string, to: string, weightGrams: number): Rate[] {
  const zone = zoneOf(from, to);
  const band = zone?.bands.find(({ upTo }) => weightGrams <= upTo);
  if (!zone || !band) return [];
  return services.map((service) => ({ service, amount: band[service], days: zone.days[service] }));
}

function zoneOf(from: string, to: string): Zone | undefined {
  if (from !== "PT") return undefined;
  if (to === "PT") return home;
  return nearbyCountries.has(to) ? nearby : undefined;
}
