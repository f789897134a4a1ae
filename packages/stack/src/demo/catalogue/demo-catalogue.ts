import type { DemoAttribute, DemoCategory, DemoHero, DemoProduct, DemoSeller } from "../types.ts";
import { demoAttributes } from "./attributes.ts";
import { audio } from "./audio.ts";
import { beauty } from "./beauty.ts";
import { demoCategories } from "./categories.ts";
import { clothingAccessories } from "./clothing-accessories.ts";
import { clothingGarments } from "./clothing-garments.ts";
import { clothingShoes } from "./clothing-shoes.ts";
import { desk } from "./desk.ts";
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
import { play } from "./play.ts";
import { demoSellers } from "./sellers.ts";

export interface DemoCatalogue {
  readonly categories: readonly DemoCategory[];
  readonly attributes: readonly DemoAttribute[];
  readonly sellers: readonly DemoSeller[];
  readonly products: readonly DemoProduct[];
  readonly heroes: readonly DemoHero[];
}

/** Everything the demo shop starts with. The same on every machine and in every run. */
export const demoCatalogue: DemoCatalogue = {
  categories: demoCategories,
  attributes: demoAttributes,
  sellers: demoSellers,
  heroes: demoHeroes,
  products: [
    ...homeRooms,
    ...homeDecor,
    ...homePlants,
    ...homeHousehold,
    ...kitchenCooking,
    ...kitchenTable,
    ...kitchenPantry,
    ...clothingGarments,
    ...clothingShoes,
    ...clothingAccessories,
    ...audio,
    ...outdoorsTrail,
    ...outdoorsSport,
    ...play,
    ...beauty,
    ...desk,
  ],
};
