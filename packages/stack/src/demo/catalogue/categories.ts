import type { EmojiName } from "../picture/emoji.ts";
import type { DemoCategory } from "../types.ts";
import type { Pair } from "./define-product.ts";

interface Branch {
  readonly name: Pair;
  readonly emoji?: EmojiName;
  readonly children?: Readonly<Record<string, Branch>>;
}

const leaf = (en: string, ru: string): Branch => ({ name: [en, ru] });
const group = (en: string, ru: string, children: Readonly<Record<string, Branch>>): Branch => ({
  name: [en, ru],
  children,
});
const top = (en: string, ru: string, emoji: EmojiName, children: Readonly<Record<string, Branch>>): Branch => ({
  ...group(en, ru, children),
  emoji,
});

const tree: Readonly<Record<string, Branch>> = {
  home: top("Home", "Дом", "sofa", {
    furniture: group("Furniture", "Мебель", {
      chairs: leaf("Chairs", "Стулья"),
      sofas: leaf("Sofas", "Диваны"),
      bedroom: leaf("Bedroom", "Спальня"),
    }),
    lighting: group("Lighting", "Освещение", {
      lamps: leaf("Lamps and bulbs", "Лампы и лампочки"),
      candles: leaf("Candles and lanterns", "Свечи и фонари"),
    }),
    decor: group("Decor", "Декор", {
      mirrors: leaf("Mirrors", "Зеркала"),
      pictures: leaf("Pictures", "Картины"),
      clocks: leaf("Clocks", "Часы для дома"),
      vases: leaf("Vases and chimes", "Вазы и подвески"),
    }),
    plants: group("Plants", "Растения", {
      "house-plants": leaf("House plants", "Комнатные растения"),
      "flowers-and-seeds": leaf("Flowers and seeds", "Цветы и семена"),
    }),
    household: group("Household", "Хозяйство", {
      storage: leaf("Baskets and storage", "Корзины и хранение"),
      cleaning: leaf("Cleaning", "Уборка"),
      "hand-tools": leaf("Hand tools", "Инструменты"),
    }),
  }),
  kitchen: top("Kitchen", "Кухня", "teapot", {
    cooking: group("Cooking", "Готовка", {
      pans: leaf("Pans", "Сковороды"),
      pots: leaf("Pots", "Кастрюли"),
      knives: leaf("Knives", "Ножи"),
      "prep-and-measure": leaf("Bowls, scales and timers", "Миски, весы и таймеры"),
    }),
    "coffee-and-tea": group("Coffee and tea", "Кофе и чай", {
      teapots: leaf("Teapots", "Чайники"),
      cups: leaf("Cups", "Чашки"),
    }),
    table: group("Table", "Сервировка", {
      plates: leaf("Plates and dishes", "Тарелки и блюда"),
      cutlery: leaf("Cutlery", "Столовые приборы"),
      glasses: leaf("Glasses and carafes", "Бокалы и графины"),
    }),
    pantry: group("Pantry", "Кладовая", {
      "sweet-things": leaf("Sweet things", "Сладкое"),
      "jars-and-seasoning": leaf("Jars and seasoning", "Банки и приправы"),
    }),
  }),
  clothing: top("Clothing", "Одежда", "dress", {
    tops: group("Tops", "Верх", {
      "t-shirts": leaf("T-shirts", "Футболки"),
      shirts: leaf("Shirts and blouses", "Рубашки и блузы"),
    }),
    "dresses-and-bottoms": group("Dresses and bottoms", "Платья и низ", {
      dresses: leaf("Dresses", "Платья"),
      jeans: leaf("Jeans", "Джинсы"),
      "shorts-and-swim": leaf("Shorts and swimwear", "Шорты и купальники"),
    }),
    outerwear: group("Outerwear", "Верхняя одежда", {
      coats: leaf("Coats", "Пальто"),
      "scarves-and-gloves": leaf("Scarves, gloves and socks", "Шарфы, перчатки и носки"),
    }),
    shoes: group("Shoes", "Обувь", {
      running: leaf("Running", "Для бега"),
      boots: leaf("Boots", "Ботинки и сапоги"),
      everyday: leaf("Everyday", "На каждый день"),
      sandals: leaf("Sandals", "Сандалии"),
    }),
    accessories: group("Accessories", "Аксессуары", {
      bags: leaf("Bags and purses", "Сумки и кошельки"),
      hats: leaf("Hats and caps", "Шляпы и кепки"),
      watches: leaf("Watches", "Наручные часы"),
      eyewear: leaf("Eyewear", "Очки"),
      jewellery: leaf("Jewellery", "Украшения"),
      umbrellas: leaf("Umbrellas", "Зонты"),
    }),
  }),
  audio: top("Audio", "Звук", "headphones", {
    listening: group("Listening", "Слушать", {
      headphones: leaf("Headphones", "Наушники"),
      "speakers-and-radios": leaf("Speakers and radios", "Колонки и радио"),
      "records-and-tapes": leaf("Discs and tapes", "Диски и кассеты"),
    }),
    recording: group("Recording", "Записывать", {
      microphones: leaf("Microphones", "Микрофоны"),
      "mixers-and-control": leaf("Mixers and control", "Микшеры и пульты"),
    }),
    instruments: group("Instruments", "Инструменты", {
      strings: leaf("Strings", "Струнные"),
      wind: leaf("Wind", "Духовые"),
      percussion: leaf("Percussion", "Ударные"),
      keys: leaf("Keys", "Клавишные"),
    }),
  }),
  outdoors: top("Outdoors", "На улице", "tent", {
    camping: group("Camping", "Поход", {
      tents: leaf("Tents", "Палатки"),
      "light-and-navigation": leaf("Light and navigation", "Свет и навигация"),
      "camp-tools": leaf("Camp tools", "Походные инструменты"),
    }),
    carrying: group("Carrying", "Рюкзаки и багаж", {
      backpacks: leaf("Backpacks", "Рюкзаки"),
      luggage: leaf("Luggage", "Чемоданы"),
    }),
    wheels: group("Wheels", "На колёсах", {
      bicycles: leaf("Bicycles and scooters", "Велосипеды и самокаты"),
      "boards-and-skates": leaf("Boards and skates", "Скейты и ролики"),
    }),
    sport: group("Sport", "Спорт", {
      balls: leaf("Balls", "Мячи"),
      rackets: leaf("Rackets and bats", "Ракетки"),
      training: leaf("Training", "Тренировки"),
    }),
    "water-and-snow": group("Water and snow", "Вода и снег", {
      "on-the-water": leaf("On the water", "На воде"),
      "on-the-snow": leaf("On the snow", "На снегу"),
    }),
  }),
  play: top("Play", "Игры", "teddy", {
    toys: group("Toys", "Игрушки", {
      "soft-toys": leaf("Soft toys", "Мягкие игрушки"),
      "wooden-toys": leaf("Wooden toys", "Деревянные игрушки"),
      "vehicles-and-trains": leaf("Vehicles and trains", "Машинки и поезда"),
      "for-the-park": leaf("For the park", "Для прогулок"),
    }),
    games: group("Games", "Настольные и видеоигры", {
      "board-games": leaf("Board games", "Настольные игры"),
      "puzzles-and-cards": leaf("Puzzles and cards", "Пазлы и карты"),
      "video-games": leaf("Video games", "Видеоигры"),
    }),
    craft: group("Craft", "Рукоделие", {
      "yarn-and-thread": leaf("Yarn and thread", "Пряжа и нитки"),
      "paint-and-paper": leaf("Paint and paper", "Краски и бумага"),
    }),
  }),
  beauty: top("Beauty", "Красота", "lipstick", {
    "face-and-body": group("Face and body", "Лицо и тело", {
      skincare: leaf("Skincare", "Уход за кожей"),
      soap: leaf("Soap", "Мыло"),
      "bath-and-shower": leaf("Bath and shower", "Ванна и душ"),
    }),
    "make-up": group("Make-up", "Макияж", {
      lips: leaf("Lips", "Губы"),
      "bags-and-mirrors": leaf("Cases and mirrors", "Косметички и зеркала"),
    }),
    grooming: group("Grooming", "Уход", {
      hair: leaf("Hair", "Волосы"),
      shaving: leaf("Shaving", "Бритьё"),
      teeth: leaf("Teeth", "Зубы"),
    }),
  }),
  desk: top("Desk", "Рабочий стол", "camera", {
    stationery: group("Stationery", "Канцелярия", {
      notebooks: leaf("Notebooks and calendars", "Блокноты и календари"),
      pens: leaf("Pens and pencils", "Ручки и карандаши"),
    }),
    computing: group("Computing", "Компьютеры", {
      computers: leaf("Computers and displays", "Компьютеры и мониторы"),
      "keyboards-and-mice": leaf("Keyboards and mice", "Клавиатуры и мыши"),
      power: leaf("Power", "Питание"),
    }),
    "photo-and-film": group("Photo and film", "Фото и кино", {
      cameras: leaf("Cameras", "Фотокамеры"),
      "film-and-projection": leaf("Film and projection", "Кино и проекторы"),
    }),
    observing: group("Observing", "Наблюдения", {
      optics: leaf("Telescopes and microscopes", "Телескопы и микроскопы"),
    }),
  }),
};

function flatten(branches: Readonly<Record<string, Branch>>, parentKey?: string): DemoCategory[] {
  return Object.entries(branches).flatMap(([key, { name, emoji, children = {} }], position) => [
    {
      key,
      slug: key,
      name: { en: name[0], ru: name[1] },
      position,
      ...(parentKey === undefined ? {} : { parentKey }),
      ...(emoji === undefined ? {} : { picture: { objects: [{ emoji }] } }),
    },
    ...flatten(children, key),
  ]);
}

/** Three levels, parents before children; products stand on the third. */
export const demoCategories: readonly DemoCategory[] = flatten(tree);
