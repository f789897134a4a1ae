CREATE TABLE "shop_stock" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"low_threshold" bigint NOT NULL,
	CONSTRAINT "shop_stock_low_threshold_not_negative" CHECK ("shop_stock"."low_threshold" >= 0)
);
--> statement-breakpoint
DROP INDEX "stock_seller";--> statement-breakpoint
ALTER TABLE "adjustments" ADD COLUMN "seller_id" uuid;--> statement-breakpoint
UPDATE "adjustments" SET "seller_id" = "stock"."seller_id" FROM "stock" WHERE "stock"."offer_id" = "adjustments"."offer_id";--> statement-breakpoint
ALTER TABLE "adjustments" ALTER COLUMN "seller_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "adjustments" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "low_threshold" bigint;--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "is_low" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "stock" SET "is_low" = true WHERE "on_hand" - "reserved" <= 3;--> statement-breakpoint
CREATE INDEX "adjustments_seller" ON "adjustments" USING btree ("seller_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "stock_low" ON "stock" USING btree ("seller_id","offer_id") WHERE "stock"."is_low";--> statement-breakpoint
CREATE INDEX "stock_seller" ON "stock" USING btree ("seller_id","offer_id");--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_low_threshold_not_negative" CHECK ("stock"."low_threshold" >= 0);