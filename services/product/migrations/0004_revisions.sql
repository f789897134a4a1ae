CREATE TABLE "product_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"base" jsonb,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"reason_codes" text[] NOT NULL,
	"note" text NOT NULL,
	"is_automatic" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seller_products" (
	"seller_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"is_owner" boolean NOT NULL,
	"revision_state" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seller_products_seller_id_product_id_pk" PRIMARY KEY("seller_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "owner_seller_id" uuid;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "archived_by" text;--> statement-breakpoint
CREATE INDEX "product_revisions_product" ON "product_revisions" USING btree ("product_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_revisions_one_draft" ON "product_revisions" USING btree ("product_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "product_revisions_one_submitted" ON "product_revisions" USING btree ("product_id") WHERE state = 'submitted';--> statement-breakpoint
CREATE INDEX "seller_products_changed" ON "seller_products" USING btree ("seller_id","changed_at","product_id");--> statement-breakpoint
CREATE INDEX "seller_products_product" ON "seller_products" USING btree ("product_id");--> statement-breakpoint
UPDATE "products" p SET "owner_seller_id" = (
	SELECT o."seller_id" FROM "offers" o WHERE o."product_id" = p."id" ORDER BY o."created_at", o."id" LIMIT 1);--> statement-breakpoint
INSERT INTO "seller_products" ("seller_id", "product_id", "is_owner", "changed_at")
SELECT DISTINCT o."seller_id", o."product_id", o."seller_id" = p."owner_seller_id", p."updated_at"
FROM "offers" o JOIN "products" p ON p."id" = o."product_id";
