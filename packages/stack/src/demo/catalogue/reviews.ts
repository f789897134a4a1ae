import type { DemoReview, DemoReviewer } from "../types.ts";

/** Shoppers of the shop's first weeks. Each has one order of all that they review. */
export const demoReviewers: readonly DemoReviewer[] = [
  { key: "marta", name: "Marta L.", locale: "en" },
  { key: "tom", name: "Tom Hale", locale: "en" },
  { key: "priya", name: "Priya", locale: "en" },
  { key: "joao", name: "João R.", locale: "en" },
  { key: "ellen", name: "Ellen B.", locale: "en" },
  { key: "irina", name: "Ирина К.", locale: "ru" },
  { key: "pavel", name: "Павел", locale: "ru" },
  { key: "svetlana", name: "Светлана М.", locale: "ru" },
  { key: "denis", name: "Денис Ч.", locale: "ru" },
  { key: "lev", name: "Лев", locale: "ru" },
];

type Line = readonly [author: string, stars: 1 | 2 | 3 | 4 | 5, title: string, text: string];

/** By product; in the order in which they are written. */
const byProduct: Readonly<Record<string, readonly Line[]>> = {
  "round-teapot": [
    ["marta", 5, "Pours without a drip", "Thick glaze, a handle that stays cool, and the spout really does not drip."],
    [
      "denis",
      4,
      "Хороший, но тяжёлый",
      "Заваривает отлично, тепло держит минут сорок. Полный — тяжеловат для одной руки.",
    ],
    ["ellen", 5, "", "Bought it for two, now it is used for guests as well. The lid sits tight."],
  ],
  "flat-white-cup": [
    ["tom", 5, "The right size", "180 ml is exactly what I wanted. The saucer holds the cup firmly."],
    ["irina", 4, "", "Красивая чашка, глазурь ровная. Хотелось бы чуть более широкую ручку."],
  ],
  "dinner-plate-set": [
    ["joao", 4, "Solid everyday plates", "Heavy and even. One fork had a scratch; it polished out."],
    ["svetlana", 5, "Как на картинке", "Тарелки тяжёлые, в посудомойке ничего с ними не случилось."],
    ["priya", 4, "", "A little larger than my old ones, so measure your cupboard first."],
  ],
  "cooks-knife-20": [
    ["tom", 5, "Sharp out of the box", "Cuts tomatoes by its own weight. Two months in, I have honed it twice."],
    ["pavel", 5, "", "Баланс отличный, рукоять не скользит мокрой рукой."],
    ["marta", 3, "Good steel, plain handle", "It cuts very well. The handle is a bit slim for a large hand."],
    ["lev", 4, "Доволен", "Острый, но точить придётся самому: родной заточки хватило на месяц."],
  ],
  "wine-glasses-two": [
    ["ellen", 4, "", "Thin rim, nice ring. They arrived well packed."],
    ["irina", 5, "Лёгкие и тонкие", "Взяла на подарок, потом ещё пару себе."],
  ],
  "long-serving-spoon": [["joao", 3, "", "Does its job. Rather long for a small pot."]],
  "two-handle-paella-pan": [
    ["joao", 5, "Proper paella", "Even heat over gas. Dry it at once, it rusts if you forget."],
    ["denis", 4, "", "Большая, на четверых хватает с запасом. В духовку входит впритык."],
  ],
  "soup-pot-steel": [
    ["svetlana", 5, "", "Дно толстое, ничего не пригорает. Крышка закрывается плотно."],
    ["priya", 4, "Good pot", "Heats evenly on induction. The handles do get warm."],
  ],
  "quiet-over-ear-headphones": [
    ["tom", 5, "Quiet indeed", "The train disappears. The battery lasted a week of commuting."],
    ["priya", 4, "", "Very comfortable with glasses. I would like a harder case."],
    ["pavel", 5, "Лучшие из тех, что были", "Шум метро гасят почти полностью, звук ровный, без лишнего баса."],
    ["denis", 3, "Звук хороший, голова большая", "Играют отлично, но после двух часов давят."],
    ["ellen", 5, "", "Pairs with laptop and phone at once and switches by itself."],
  ],
  "plain-wired-headphones": [
    ["lev", 4, "Просто работают", "Воткнул и слушаешь. Провод мог бы быть длиннее."],
    ["marta", 4, "", "Honest sound for the money. No microphone, and that is said on the page."],
  ],
  "kitchen-radio": [
    ["ellen", 4, "", "Finds every station on DAB+. The display is bright at night."],
    ["svetlana", 4, "На кухню в самый раз", "Громкости хватает, ручки большие, мокрыми руками удобно."],
  ],
  "tempo-road-shoe-womens": [
    ["priya", 5, "Light and true to size", "Ran 60 km in them so far. No blisters, good grip on wet asphalt."],
    ["irina", 4, "", "Лёгкие, размер в размер. Подошва на гравии шумновата."],
    ["marta", 5, "", "Ordered 39 as always and it fits. The colour is softer than in the picture."],
  ],
  "tempo-road-shoe-mens": [
    ["pavel", 4, "Для асфальта — отлично", "Мягкие, но не ватные. Для широкой стопы возьмите на полразмера больше."],
    ["tom", 5, "", "My third pair of this kind; nothing changed, which is good."],
  ],
  "ridge-hiking-boot": [
    ["joao", 5, "Dry feet", "Three days of rain in Gerês and dry socks each evening."],
    ["lev", 4, "", "Разнашивал неделю, потом стало хорошо. Воду держат."],
    ["denis", 2, "Не моя колодка", "Сами ботинки крепкие, но в подъёме жмут. Пришлось отдать брату."],
  ],
  "lambswool-scarf": [
    ["ellen", 5, "", "Warm and not scratchy at all."],
    ["irina", 5, "Мягкий", "Не колется, после ручной стирки не сел."],
  ],
  "market-totes-two": [["priya", 4, "", "Strong seams. One hangs in the hall, one lives in the car."]],
  "city-bicycle-three": [
    ["marta", 4, "Made for the flat", "Comfortable and quiet. Three gears are enough here, less so uphill."],
    ["pavel", 5, "", "Собрал за двадцать минут по инструкции. Едет легко, багажник крепкий."],
  ],
  "serra-two-person-tent": [
    ["joao", 5, "Stood in the wind", "Up in six minutes. One night of strong wind, not a drop inside."],
    ["svetlana", 4, "", "Вдвоём просторно, с рюкзаками уже тесно. Швы проклеены хорошо."],
    ["tom", 4, "", "A touch heavier than promised with the pegs, otherwise faultless."],
  ],
  "hand-torch-600": [
    ["lev", 5, "Светит далеко", "Хватает на три вечера. Кнопка нащупывается в перчатках."],
    ["ellen", 4, "", "Bright and small. The lowest step could be lower."],
  ],
  "travel-chess": [["denis", 5, "", "Магниты держат даже в поезде. Фигуры мелкие, но удобные."]],
  "honey-bear": [
    ["marta", 5, "Loved at once", "Soft, well sewn, and survived its first wash."],
    ["irina", 5, "", "Дочка не выпускает из рук. Швы крепкие."],
  ],
  "wooden-yo-yo": [
    ["tom", 2, "String too short", "Runs well, but the string frayed within a week and it came with no spare."],
  ],
  "elastic-notebook": [
    ["ellen", 5, "No bleed-through", "Takes a fountain pen well. Lies flat from the first page."],
    ["denis", 4, "", "Бумага плотная, резинка тугая. Клетки бы побледнее."],
  ],
  "fountain-pen-piston": [
    ["priya", 5, "", "Wrote at once and still does after three weeks in a bag."],
    ["svetlana", 4, "Ровная линия", "Пишет мягко. Поршень туговат, но со временем разработался."],
  ],
  "low-profile-keyboard": [
    ["pavel", 4, "", "Ход короткий, печатать приятно и тихо. Русские буквы не стираются."],
    ["tom", 4, "Quiet enough for the office", "Good keys, long battery. I miss a wrist rest."],
  ],
  "hand-cream-lavender": [["marta", 3, "", "Sinks in quickly. The scent is stronger than I expected."]],
  "soy-candle-fig": [["irina", 4, "", "Горит ровно, запах ненавязчивый. Хватило вечеров на десять."]],
  "young-ficus-terracotta": [
    ["svetlana", 5, "Доехал живым", "Упакован аккуратно, земля не просыпалась. За две недели дал новый лист."],
    ["joao", 5, "", "A healthy plant and a pot with a hole, as it should be."],
  ],
};

export const demoReviews: readonly DemoReview[] = Object.entries(byProduct).flatMap(([productKey, lines]) =>
  lines.map(([reviewerKey, stars, title, text]) => ({ productKey, reviewerKey, stars, title, text })),
);

/** What the demo's own shoppers bought then and have not reviewed: products by the e-mail address of the account. */
export const demoPurchases: Readonly<Record<string, readonly string[]>> = {
  "anna@souk.example": ["cooks-knife-20", "kitchen-radio"],
  "olga@souk.example": ["round-teapot", "lambswool-scarf"],
};
