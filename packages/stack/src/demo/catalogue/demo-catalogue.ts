import type { DemoAttribute, DemoCategory, DemoHero, DemoProduct, DemoPromotion, DemoSeller } from "../types.ts";
import { demoAttributes } from "./attributes.ts";
import { audioInstruments } from "./audio-instruments.ts";
import { audioListening } from "./audio-listening.ts";
import { beauty } from "./beauty.ts";
import { demoCategories } from "./categories.ts";
import { clothingAccessories } from "./clothing-accessories.ts";
import { clothingDress } from "./clothing-dress.ts";
import { clothingOuter } from "./clothing-outer.ts";
import { clothingShoes } from "./clothing-shoes.ts";
import { deskPaperAndComputing } from "./desk-paper-and-computing.ts";
import { deskPhotoAndOptics } from "./desk-photo-and-optics.ts";
import { demoHeroes } from "./heroes.ts";
import { homeDecor } from "./home-decor.ts";
import { homeHousehold } from "./home-household.ts";
import { homePlants } from "./home-plants.ts";
import { homeRooms } from "./home-rooms.ts";
import { kitchenCooking } from "./kitchen-cooking.ts";
import { kitchenPantry } from "./kitchen-pantry.ts";
import { kitchenTable } from "./kitchen-table.ts";
import { outdoorsSport } from "./outdoors-sport.ts";
import { outdoorsTrail } from "./outdoors-trail.ts";
import { outdoorsWheelsWaterSnow } from "./outdoors-wheels-water-snow.ts";
import { playGamesAndCraft } from "./play-games-and-craft.ts";
import { playToys } from "./play-toys.ts";
import { demoPromotions } from "./promotions.ts";
import { demoSellers } from "./sellers.ts";

export interface DemoCatalogue {
  readonly categories: readonly DemoCategory[];
  readonly attributes: readonly DemoAttribute[];
  readonly sellers: readonly DemoSeller[];
  readonly products: readonly DemoProduct[];
  readonly heroes: readonly DemoHero[];
  readonly promotions: readonly DemoPromotion[];
}

/** Everything the demo shop starts with. The same on every machine and in every run. */
export const demoCatalogue: DemoCatalogue = {
  categories: demoCategories,
  attributes: demoAttributes,
  sellers: demoSellers,
  heroes: demoHeroes,
  promotions: demoPromotions,
  products: [
    ...homeRooms,
    ...homeDecor,
    ...homePlants,
    ...homeHousehold,
    ...kitchenCooking,
    ...kitchenTable,
    ...kitchenPantry,
    ...clothingDress,
    ...clothingOuter,
    ...clothingShoes,
    ...clothingAccessories,
    ...audioListening,
    ...audioInstruments,
    ...outdoorsTrail,
    ...outdoorsSport,
    ...outdoorsWheelsWaterSnow,
    ...playToys,
    ...playGamesAndCraft,
    ...beauty,
    ...deskPaperAndComputing,
    ...deskPhotoAndOptics,
  ],
};
