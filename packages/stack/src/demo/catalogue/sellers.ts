import type { DemoSeller } from "../types.ts";

/** The eight shops of the demo. */
export const demoSellers: readonly DemoSeller[] = [
  {
    key: "norte",
    slug: "norte",
    name: "Norte",
    city: "Porto",
    countryCode: "PT",
    foundedYear: 2014,
    description: {
      en: "Packs, tents and warm layers for the hills north of the Douro. Everything is carried up Gerês for a week before it goes on sale.",
      ru: "Рюкзаки, палатки и тёплая одежда для гор к северу от Дору. Каждую вещь мы неделю носим по Жерешу, прежде чем начать продавать.",
    },
    picture: { objects: [{ emoji: "backpack" }] },
  },
  {
    key: "lumen",
    slug: "lumen",
    name: "Lumen",
    city: "Lisbon",
    countryCode: "PT",
    foundedYear: 2009,
    description: {
      en: "Light in both senses: lamps for rooms and cameras for film. Repairs are done at the counter, and old lenses are taken in part exchange.",
      ru: "Свет в обоих смыслах: лампы для дома и плёночные камеры. Чиним прямо у прилавка, старые объективы принимаем в зачёт.",
    },
    picture: { objects: [{ emoji: "camera" }] },
  },
  {
    key: "pace",
    slug: "pace",
    name: "Pace",
    city: "Valencia",
    countryCode: "ES",
    foundedYear: 2017,
    description: {
      en: "A running shop by people who run to work. Shoes, light clothing and an honest answer about what your knees need.",
      ru: "Беговой магазин людей, которые бегают на работу. Обувь, лёгкая одежда и честный ответ о том, что нужно вашим коленям.",
    },
    picture: { objects: [{ emoji: "runningShoe" }] },
  },
  {
    key: "verde",
    slug: "verde",
    name: "Verde",
    city: "Coimbra",
    countryCode: "PT",
    foundedYear: 2011,
    description: {
      en: "A family nursery with a small soap workshop behind the greenhouse. Plants are grown here and travel no further than a day.",
      ru: "Семейный питомник с маленькой мыловарней за теплицей. Растения выращиваем сами, в пути они не дольше одного дня.",
    },
    picture: { objects: [{ emoji: "pottedPlant" }] },
  },
  {
    key: "meridian",
    slug: "meridian",
    name: "Meridian",
    city: "Trieste",
    countryCode: "IT",
    foundedYear: 1986,
    description: {
      en: "Watches, jewellery and leather from a second-generation workshop. Every watch is regulated for five days before it leaves.",
      ru: "Часы, украшения и кожа из мастерской во втором поколении. Перед отправкой каждые часы пять дней проверяют на точность хода.",
    },
    picture: { objects: [{ emoji: "watch" }] },
  },
  {
    key: "oficina",
    slug: "oficina",
    name: "Oficina",
    city: "Braga",
    countryCode: "PT",
    foundedYear: 2004,
    description: {
      en: "Stoneware from our own kilns, and the pans, knives and boards we cook with ourselves. Seconds are sold as seconds.",
      ru: "Керамика из собственных печей и сковороды, ножи и доски, на которых готовим сами. Вещи с изъяном продаём только как уценённые.",
    },
    picture: { objects: [{ emoji: "amphora" }] },
  },
  {
    key: "tonal",
    slug: "tonal",
    name: "Tonal",
    city: "Berlin",
    countryCode: "DE",
    foundedYear: 2012,
    description: {
      en: "Headphones, microphones and instruments, set up and played before they are packed. Two of the four of us are in the same band.",
      ru: "Наушники, микрофоны и инструменты: настраиваем и пробуем каждый перед отправкой. Нас четверо, и двое играют в одной группе.",
    },
    picture: { objects: [{ emoji: "headphones" }] },
  },
  {
    key: "tilia",
    slug: "tilia",
    name: "Tilia",
    city: "Ljubljana",
    countryCode: "SI",
    foundedYear: 1998,
    description: {
      en: "Toys, games and craft supplies from lime wood, paper and wool. Spare pieces for every game we have ever sold.",
      ru: "Игрушки, игры и всё для рукоделия из липы, бумаги и шерсти. Храним запасные детали ко всем играм, которые когда-либо продали.",
    },
    picture: { objects: [{ emoji: "teddy" }] },
  },
];
