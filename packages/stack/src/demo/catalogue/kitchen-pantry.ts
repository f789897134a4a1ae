import { defineProduct } from "./define-product.ts";
import { madeIn } from "./made-in.ts";

export const kitchenPantry = [
  defineProduct({
    slug: "heather-honey",
    category: "sweet-things",
    brand: "Verde",
    title: ["Heather honey from Lousã, 500 g", "Вересковый мёд из Лозана, 500 г"],
    text: [
      "Dark, slightly bitter and thick as jelly, from hives at 800 metres. Spun in September, never heated. It goes with hard cheese better than with tea.",
      "Тёмный, с лёгкой горчинкой, густой как желе, с пасеки на высоте 800 метров. Откачан в сентябре, не грелся. С твёрдым сыром он лучше, чем с чаем.",
    ],
    facts: { "net-weight": 500, organic: true, origin: madeIn("portugal") },
    look: "honey",
    stands: true,
    offers: { verde: [13_50n, 44], oficina: [14_00n, 15] },
    daysAgo: 50,
  }),
  defineProduct({
    slug: "dark-chocolate-72",
    category: "sweet-things",
    brand: "Brisa",
    title: ["Dark chocolate 72 %, 90 g", "Тёмный шоколад 72 %, 90 г"],
    text: [
      "Beans from one cooperative on São Tomé, ground for three days with cane sugar and nothing else. Tastes of figs first and smoke after.",
      "Бобы одного кооператива с Сан-Томе, три дня помола с тростниковым сахаром, и больше ничего. Сначала инжир, потом дымок.",
    ],
    facts: { "net-weight": 90, vegan: true, organic: true, origin: madeIn("portugal") },
    look: "chocolate",
    offers: { verde: [5_90n, 90], oficina: [6_20n, 40] },
    daysAgo: 13,
  }),
  defineProduct({
    slug: "clip-top-jars",
    category: "jars-and-seasoning",
    brand: "Okapi",
    title: ["Three labelled jars, 0.7 l", "Три банки с этикетками, 0,7 л"],
    text: [
      "Glass with a flush lid and a slate label you write on in chalk. Airtight enough for coffee, wide enough for a scoop.",
      "Стекло с плоской крышкой и грифельной табличкой для мела. Достаточно герметичны для кофе, достаточно широки для совка.",
    ],
    facts: { material: "glass", volume: 0.7, pieces: 3, "dishwasher-safe": true },
    look: [
      { emoji: "jar", scale: 0.6, x: -0.24, y: -0.06 },
      { emoji: "jar", scale: 0.6, x: 0.24, y: -0.06, tint: "mint" },
      { emoji: "jar", scale: 0.68, y: 0.14, tint: "sky" },
    ],
    stands: true,
    offers: { oficina: [19_50n, 33], verde: [19_00n, 12] },
    daysAgo: 67,
  }),
  defineProduct({
    slug: "sea-salt-shaker",
    category: "jars-and-seasoning",
    brand: "Costa",
    title: ["Shaker of Aveiro sea salt, 120 g", "Солонка с морской солью из Авейру, 120 г"],
    text: [
      "Hand-raked in July, dried in the wind, ground to the size that falls through five holes. Unscrew and refill; the salt is sold loose too.",
      "Собрана граблями в июле, высушена ветром, смолота ровно под пять отверстий. Откручивается и наполняется заново, соль есть и на развес.",
    ],
    facts: { "net-weight": 120, material: "glass", refillable: true, origin: madeIn("portugal") },
    look: "saltShaker",
    stands: true,
    offers: { oficina: [7_80n, 52] },
    daysAgo: 87,
  }),
  defineProduct({
    slug: "butter-dish-farm",
    category: "jars-and-seasoning",
    brand: "Oficina",
    title: ["Farm butter on a porcelain dish, 250 g", "Фермерское масло на фарфоровой маслёнке, 250 г"],
    text: [
      "Churned on Tuesdays, 84 % fat, a pinch of salt. The dish is yours to keep; send us a photo when it is empty and the next butter costs half.",
      "Сбивают по вторникам, жирность 84 %, щепотка соли. Маслёнка остаётся вам. Пришлите фото пустой, и следующее масло обойдётся вдвое дешевле.",
    ],
    facts: { "net-weight": 250, material: "porcelain", origin: madeIn("portugal") },
    look: "butterDish",
    stands: true,
    offers: { verde: [15_00n, 6, { was: 18_00n }] },
    daysAgo: 3,
  }),
];
