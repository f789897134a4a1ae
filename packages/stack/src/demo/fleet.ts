interface Area {
  readonly prefix: string;
  readonly latitude: number;
  readonly longitude: number;
}

const areas = (...rows: readonly (readonly [string, number, number])[]): Area[] =>
  rows.map(([prefix, latitude, longitude]) => ({ prefix, latitude, longitude }));

/** Where the demo shop's own couriers deliver; a point is the middle of the postal area. */
export const demoHubs = [
  {
    key: "porto",
    name: "Porto",
    address: { line1: "Rua do Freixo 1071", city: "Porto", postalCode: "4300-219" },
    place: { latitude: 41.1487, longitude: -8.5832 },
    areas: areas(
      ["4000", 41.1496, -8.603],
      ["4050", 41.151, -8.619],
      ["4100", 41.162, -8.648],
      ["4150", 41.153, -8.66],
      ["4200", 41.172, -8.605],
      ["4250", 41.169, -8.624],
      ["4300", 41.154, -8.582],
      ["4350", 41.163, -8.588],
      ["4400", 41.128, -8.627],
      ["4420", 41.145, -8.533],
      ["4430", 41.121, -8.599],
      ["4435", 41.179, -8.558],
      ["4450", 41.184, -8.685],
      ["4460", 41.189, -8.652],
      ["4465", 41.193, -8.609],
      ["4470", 41.23, -8.621],
    ),
  },
  {
    key: "lisbon",
    name: "Lisbon",
    address: { line1: "Rua do Açúcar 76", city: "Lisboa", postalCode: "1950-009" },
    place: { latitude: 38.7375, longitude: -9.1036 },
    areas: areas(
      ["1000", 38.735, -9.137],
      ["1050", 38.737, -9.149],
      ["1070", 38.73, -9.164],
      ["1100", 38.711, -9.131],
      ["1150", 38.721, -9.135],
      ["1170", 38.722, -9.128],
      ["1200", 38.711, -9.147],
      ["1250", 38.72, -9.149],
      ["1300", 38.704, -9.188],
      ["1350", 38.714, -9.164],
      ["1400", 38.701, -9.209],
      ["1500", 38.749, -9.187],
      ["1600", 38.759, -9.169],
      ["1700", 38.753, -9.144],
      ["1750", 38.778, -9.156],
      ["1800", 38.772, -9.119],
      ["1900", 38.735, -9.124],
      ["1950", 38.74, -9.106],
      ["1990", 38.768, -9.097],
    ),
  },
] as const;

const inPorto = { city: "Porto", phone: "+351 220 000 000" };
const inLisbon = { city: "Lisboa", phone: "+351 210 000 000" };

/** Where parcels of the demo shops are collected: those from elsewhere keep a depot in one of the two towns. */
export const demoPickups: Readonly<Record<string, { line1: string; postalCode: string; city: string; phone: string }>> =
  {
    norte: { line1: "Rua de Cedofeita 482", postalCode: "4050-181", ...inPorto },
    lumen: { line1: "Rua do Loreto 15", postalCode: "1200-241", ...inLisbon },
    pace: { line1: "Avenida da Boavista 1588", postalCode: "4100-115", ...inPorto },
    verde: { line1: "Rua de Serralves 305", postalCode: "4150-702", ...inPorto },
    meridian: { line1: "Avenida de Roma 25", postalCode: "1700-342", ...inLisbon },
    oficina: { line1: "Rua de Miguel Bombarda 285", postalCode: "4050-377", ...inPorto },
    tonal: { line1: "Rua de Campo de Ourique 120", postalCode: "1250-062", ...inLisbon },
    tilia: { line1: "Rua de Costa Cabral 777", postalCode: "4200-225", ...inPorto },
  };
