import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromBinary } from "@bufbuild/protobuf";
import type { Client } from "@connectrpc/connect";
import { type ProductChanged, ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { SellerOfferService } from "@souk/contracts/product/v1/seller_offer_service";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { type Database, openDatabase } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { defineService, type Service } from "@souk/service/define-service";
import { readServiceSettings } from "@souk/service/settings";
import { startServices } from "@souk/testing/network";
import { serviceToken, userToken } from "@souk/testing/principals";
import { asc, eq } from "drizzle-orm";
import { readProductConfig } from "../src/config.ts";
import { outbox } from "../src/db/schema.ts";
import { createProductService } from "../src/service.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

type Members = Map<string, { sellerId: string; role: Membership_Role }>;

export interface Harness {
  readonly url: string;
  readonly database: Database;
  readonly redisUrl: string;
  readonly mediaDir: string;
  /** In the name of a service. */
  readonly catalogue: Client<typeof ProductService>;
  as(token?: string): Client<typeof ProductService>;
  /** The catalogue as a seller has it. */
  shelf(token?: string): Client<typeof SellerCatalogueService>;
  /** A shop's imports, as a member of it. */
  importsAs(token: string): Client<typeof SellerImportService>;
  /** A shop's own offers, as a member of it. */
  offersAs(token: string): Client<typeof SellerOfferService>;
  /** A signed-in member of a seller. */
  memberToken(sellerId: string, role?: Membership_Role): Promise<string>;
  /** The seller service stops answering, or answers again. */
  setSellersSilent(isSilent: boolean): void;
  /** What was said of a product, oldest first. */
  changesOf(productId: string): Promise<ProductChanged[]>;
  /** Stops the product service alone. */
  stopService(): Promise<void>;
  stop(): Promise<void>;
}

/** The product service beside a seller service that knows only the members it is told of. Events stay in the outbox. */
export async function startProduct(env: Record<string, string> = {}): Promise<Harness> {
  const mediaDir = mkdtempSync(join(tmpdir(), "souk-product-media-"));
  const members: Members = new Map();
  const sellers = { isSilent: false };
  let service: Service | undefined;
  const network = await startServices({
    seller: {
      create: async (own) =>
        defineService({
          name: "seller",
          settings: readServiceSettings(own),
          routes: (router) =>
            void router.rpc(SellerService.method.getMembership, async ({ userId, sellerId }, ctx) => {
              if (sellers.isSilent) await new Promise((resolve) => ctx.signal.addEventListener("abort", resolve));
              const member = members.get(userId);
              if (member?.sellerId !== sellerId)
                throw new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "No member.");
              const mayChange = [Membership_Role.OWNER, Membership_Role.CATALOGUE].includes(member.role);
              const maySee = member.role !== Membership_Role.FINANCE;
              const permissions = [
                ...(mayChange ? [Permission.MANAGE_CATALOGUE] : []),
                ...(maySee ? [Permission.VIEW_CATALOGUE] : []),
              ];
              return { membership: { userId, sellerId, role: member.role }, permissions };
            }),
        }),
    },
    product: {
      migrations,
      env: { ROLE: "api", MEDIA_DIR: mediaDir, UPSTREAM_TIMEOUT_MS: "300", LOG_LEVEL: "error", ...env },
      create: async (own) => {
        service = await createProductService(readProductConfig(own));
        return service;
      },
    },
  });
  const url = network.databaseUrl("product");
  const database = openDatabase({ url, poolSize: 3, applicationName: "product-test" });
  const as = (token?: string) => network.client(ProductService, "product", token);
  return {
    url: network.url("product"),
    redisUrl: network.redisUrl,
    database,
    mediaDir,
    as,
    shelf: (token) => network.client(SellerCatalogueService, "product", token),
    importsAs: (token) => network.client(SellerImportService, "product", token),
    offersAs: (token) => network.client(SellerOfferService, "product", token),
    catalogue: as(await serviceToken("seed")),
    async memberToken(sellerId, role = Membership_Role.OWNER) {
      const userId = crypto.randomUUID();
      members.set(userId, { sellerId, role });
      return userToken({ id: userId, roles: ["seller"] });
    },
    setSellersSilent: (isSilent) => {
      sellers.isSilent = isSilent;
    },
    async changesOf(productId) {
      const rows = await database.db
        .select()
        .from(outbox)
        .where(eq(outbox.key, productId))
        .orderBy(asc(outbox.position));
      const changes = rows.filter(({ type }) => type === "product.changed.v1");
      return changes.map((row) => fromBinary(ProductChangedSchema, row.payload));
    },
    stopService: async () => service?.stop(),
    async stop() {
      await database.close();
      await network.stop();
      rmSync(mediaDir, { recursive: true, force: true });
    },
  };
}
