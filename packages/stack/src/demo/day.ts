interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** An order of the demo's first day: from whom, where it goes, and which products it is of. */
export interface DayOrder {
  readonly key: string;
  readonly zone: "porto" | "lisbon";
  readonly name: string;
  readonly locale: "en" | "ru";
  /** Whose account it is in; a guest's otherwise. */
  readonly email?: string;
  readonly line1: string;
  readonly postalCode: string;
  readonly place: Place;
  readonly productKeys: readonly string[];
}

/** Who drives on the first day; the demo accounts for couriers stay free for whoever signs in. */
export const dayCouriers = {
  rui: { email: "rui@souk.example", name: "Rui Matos", zone: "porto", phone: "+351 910 000 101" },
  hugo: { email: "hugo@souk.example", name: "Hugo Pires", zone: "lisbon", phone: "+351 910 000 102" },
  joana: { email: "joana@souk.example", name: "Joana Reis", zone: "lisbon", phone: "+351 910 000 103" },
} as const;

/** Packs for the shops whose parcels are under way. */
export const dayPacker = {
  email: "packing@souk.example",
  name: "Sofia Nogueira",
  sellerKeys: ["pace", "tilia", "lumen", "meridian", "tonal"],
} as const;

/** Where the shops of these parcels are, to the door. */
export const depotPlaces: Readonly<Record<string, Place>> = {
  pace: { latitude: 41.1573, longitude: -8.6405 },
  tilia: { latitude: 41.1677, longitude: -8.5934 },
  lumen: { latitude: 38.7107, longitude: -9.1438 },
  tonal: { latitude: 38.7178, longitude: -9.164 },
};

const anna = { name: "Anna Prokopenko", locale: "en", email: "anna@souk.example" } as const;
const almada = { line1: "Rua do Almada 214", postalCode: "4050-032" };

/** Brought this morning. */
export const broughtOrder: DayOrder = {
  ...{ key: "brought", zone: "porto", ...anna, ...almada, place: { latitude: 41.1492, longitude: -8.6127 } },
  productKeys: ["distance-flying-disc", "harlequin-playing-cards"],
};

/** In the run that is under way: one is brought, at one nobody is there, the others wait. */
export const runningOrders: readonly DayOrder[] = [
  {
    ...{ key: "running-1", zone: "lisbon", name: "Priya Nair", locale: "en" },
    ...{ line1: "Rua da Prata 80", postalCode: "1100-415", place: { latitude: 38.7105, longitude: -9.1365 } },
    productKeys: ["filament-bulb-warm"],
  },
  {
    ...{ key: "running-2", zone: "lisbon", name: "Павел Орлов", locale: "ru" },
    ...{ line1: "Rua Ferreira Borges 110", postalCode: "1350-134", place: { latitude: 38.7163, longitude: -9.166 } },
    productKeys: ["harbour-sessions-cd"],
  },
  {
    ...{ key: "running-3", zone: "lisbon", name: "Ольга Кузнецова", locale: "ru", email: "olga@souk.example" },
    ...{ line1: "Rua Morais Soares 60", postalCode: "1900-346", place: { latitude: 38.733, longitude: -9.129 } },
    productKeys: ["elastic-notebook", "night-tapes-cassette"],
  },
  {
    ...{ key: "running-4", zone: "lisbon", name: "Ellen Brandt", locale: "en" },
    ...{ line1: "Rua da Junqueira 188", postalCode: "1300-346", place: { latitude: 38.6985, longitude: -9.1875 } },
    productKeys: ["spiral-sketchbook"],
  },
];

/** In a run that a courier is asked about. */
export const offeredOrders: readonly DayOrder[] = [
  {
    ...{ key: "offered-1", zone: "lisbon", name: "Светлана Мороз", locale: "ru" },
    ...{ line1: "Alameda dos Oceanos 45", postalCode: "1990-203", place: { latitude: 38.764, longitude: -9.096 } },
    productKeys: ["blush-pouch"],
  },
  {
    ...{ key: "offered-2", zone: "lisbon", name: "Tom Hale", locale: "en" },
    ...{ line1: "Rua do Lumiar 34", postalCode: "1750-162", place: { latitude: 38.773, longitude: -9.1605 } },
    productKeys: ["filament-bulb-three"],
  },
];

/** Packed, and nobody's yet. */
export const waitingOrders: readonly DayOrder[] = [
  {
    ...{ key: "waiting-1", zone: "lisbon", name: "Marta Leal", locale: "en" },
    ...{ line1: "Rua de São Bento 302", postalCode: "1200-822", place: { latitude: 38.7138, longitude: -9.1535 } },
    productKeys: ["harbour-sessions-cd"],
  },
  {
    ...{ key: "waiting-2", zone: "lisbon", name: "João Ramos", locale: "en" },
    ...{ line1: "Avenida da Igreja 12", postalCode: "1700-236", place: { latitude: 38.7535, longitude: -9.1415 } },
    productKeys: ["wall-calendar-next-year"],
  },
  {
    ...{ key: "waiting-3", zone: "porto", name: "Denis Tchaikin", locale: "en" },
    ...{ line1: "Rua do Bonfim 90", postalCode: "4300-068", place: { latitude: 41.1509, longitude: -8.5967 } },
    productKeys: ["soy-crayons"],
  },
];
