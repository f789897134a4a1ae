import type { Pair } from "./catalogue/define-product.ts";

/** Grammatical gender decides the ending of a Russian adjective. */
export type Gender = "m" | "f" | "n" | "p";

/** Endings in the order m, f, n, p; one stem where Russian allows it. */
export interface Adjective {
  readonly en: string;
  readonly ru: Readonly<Record<Gender, string>>;
}

const adjective = (en: string, m: string, f: string, n: string, p: string): Adjective => ({ en, ru: { m, f, n, p } });

export const qualities: readonly Adjective[] = [
  adjective("Light", "Лёгкий", "Лёгкая", "Лёгкое", "Лёгкие"),
  adjective("Sturdy", "Прочный", "Прочная", "Прочное", "Прочные"),
  adjective("Compact", "Компактный", "Компактная", "Компактное", "Компактные"),
  adjective("Classic", "Классический", "Классическая", "Классическое", "Классические"),
  adjective("Everyday", "Повседневный", "Повседневная", "Повседневное", "Повседневные"),
  adjective("Small", "Небольшой", "Небольшая", "Небольшое", "Небольшие"),
  adjective("Simple", "Простой", "Простая", "Простое", "Простые"),
  adjective("Handy", "Удобный", "Удобная", "Удобное", "Удобные"),
  adjective("Reliable", "Надёжный", "Надёжная", "Надёжное", "Надёжные"),
  adjective("Neat", "Аккуратный", "Аккуратная", "Аккуратное", "Аккуратные"),
];

/** Model names; the same in both languages. */
// biome-ignore format: one word a line would hide the list
export const models: readonly string[] = [
  "Alva", "Brae", "Cima", "Dune", "Elm", "Fjord", "Gale", "Haven", "Iris", "Juno", "Kestrel", "Linden",
  "Moss", "Nook", "Orla", "Pine", "Quay", "Rook", "Sol", "Tarn", "Umber", "Vale", "Wren", "Yarrow", "Zephyr",
];

export const openings: readonly Pair[] = [
  ["Made for daily use and easy to look after.", "Сделано для каждого дня и не требует особого ухода."],
  [
    "A plain shape that does its work and stays out of the way.",
    "Простая форма, которая делает своё дело и не мешает.",
  ],
  ["Put together in a small workshop and checked by hand.", "Собрано в небольшой мастерской и проверено вручную."],
  ["Drawn to last for years rather than for a season.", "Рассчитано на годы, а не на один сезон."],
  ["The version our regular customers asked for.", "Именно такой вариант просили наши постоянные покупатели."],
];

export const middles: readonly Pair[] = [
  ["Every part that wears can be replaced.", "Каждую деталь, которая изнашивается, можно заменить."],
  ["The finish hides small scratches.", "Покрытие скрывает мелкие царапины."],
  ["It comes in plain card, without plastic.", "Упаковано в простой картон, без пластика."],
  ["Weight and balance were tried out on twelve people.", "Вес и баланс проверили на двенадцати людях."],
  ["The seller keeps spare parts in stock.", "Запасные части есть на складе у продавца."],
];

export const endings: readonly Pair[] = [
  ["Two years of guarantee.", "Гарантия два года."],
  ["Repairs are done by the maker.", "Ремонтом занимается сам производитель."],
  ["Returns are free within 30 days.", "Вернуть можно бесплатно в течение 30 дней."],
  ["Instructions are printed in English and Russian.", "Инструкция на английском и русском языках."],
];

/** What is sold in each category that gets generated products. */
export const nouns: Readonly<Record<string, readonly [en: string, ru: string, gender: Gender]>> = {
  chairs: ["chair", "стул", "m"],
  sofas: ["sofa", "диван", "m"],
  lamps: ["lamp", "лампа", "f"],
  candles: ["candle", "свеча", "f"],
  mirrors: ["mirror", "зеркало", "n"],
  clocks: ["clock", "часы", "p"],
  "house-plants": ["plant", "растение", "n"],
  storage: ["basket", "корзина", "f"],
  "hand-tools": ["tool", "инструмент", "m"],
  pans: ["pan", "сковорода", "f"],
  pots: ["pot", "кастрюля", "f"],
  knives: ["knife", "нож", "m"],
  teapots: ["teapot", "чайник", "m"],
  cups: ["cup", "чашка", "f"],
  cutlery: ["cutlery", "приборы", "p"],
  "t-shirts": ["T-shirt", "футболка", "f"],
  dresses: ["dress", "платье", "n"],
  jeans: ["jeans", "джинсы", "p"],
  running: ["running shoe", "кроссовки", "p"],
  boots: ["boot", "ботинки", "p"],
  bags: ["bag", "сумка", "f"],
  hats: ["hat", "шляпа", "f"],
  watches: ["watch", "часы", "p"],
  eyewear: ["glasses", "очки", "p"],
  umbrellas: ["umbrella", "зонт", "m"],
  headphones: ["headphones", "наушники", "p"],
  microphones: ["microphone", "микрофон", "m"],
  tents: ["tent", "палатка", "f"],
  backpacks: ["backpack", "рюкзак", "m"],
  luggage: ["suitcase", "чемодан", "m"],
  balls: ["ball", "мяч", "m"],
  rackets: ["racket", "ракетка", "f"],
  "soft-toys": ["soft toy", "игрушка", "f"],
  "board-games": ["board game", "игра", "f"],
  skincare: ["lotion", "лосьон", "m"],
  soap: ["soap", "мыло", "n"],
  lips: ["lipstick", "помада", "f"],
  pens: ["pen", "ручка", "f"],
  cameras: ["camera", "камера", "f"],
};
