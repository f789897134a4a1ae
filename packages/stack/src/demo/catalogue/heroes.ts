import type { DemoHero } from "../types.ts";

/** The cards at the top of the home page, the large one first. */
export const demoHeroes: readonly DemoHero[] = [
  {
    key: "people",
    heading: { en: "Made by people you can name", ru: "Сделано людьми, у которых есть имя" },
    text: {
      en: "Independent sellers, one basket, one courier at your door tomorrow.",
      ru: "Независимые продавцы, одна корзина и один курьер у вашей двери уже завтра.",
    },
    action: { en: "See what is new", ru: "Посмотреть новинки" },
    picture: { objects: [{ emoji: "teapot" }], groundHueDeg: 65 },
  },
  {
    key: "quiet-ears",
    heading: { en: "Quiet ears, long flights", ru: "Тишина в долгом полёте" },
    text: { en: "Headphones from €49", ru: "Наушники от 49 €" },
    categoryKey: "headphones",
    picture: { objects: [{ emoji: "headphones" }], groundHueDeg: 245 },
  },
  {
    key: "under-canvas",
    heading: { en: "Weekend, under canvas", ru: "Выходные под тентом" },
    text: { en: "Tents and packs, ready to go", ru: "Палатки и рюкзаки, готовые в путь" },
    categoryKey: "outdoors",
    picture: { objects: [{ emoji: "tent" }] },
  },
];
