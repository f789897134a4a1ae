CREATE TABLE "claims" (
	"checkout_id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"content_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "checkouts_parked";--> statement-breakpoint
CREATE INDEX "claims_created_at" ON "claims" USING btree ("created_at");