CREATE TABLE "releases" (
	"seller_order_id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "released" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "released" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_seller_order_id_shares_seller_order_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."shares"("seller_order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "releases_open" ON "releases" USING btree ("payment_id") WHERE "releases"."state" = 'requested';--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_released_within" CHECK ("payments"."released" between 0 and "payments"."amount" - "payments"."captured");--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_released_whole" CHECK ("shares"."released" in (0, "shares"."total" - "shares"."captured"));