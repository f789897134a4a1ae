CREATE TABLE "checkouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"shopper_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"state" text NOT NULL,
	"action_url" text DEFAULT '' NOT NULL,
	"failure" jsonb,
	"undo_runs" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checkouts_order_id_unique" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE INDEX "checkouts_state" ON "checkouts" USING btree ("state","started_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "checkouts_started" ON "checkouts" USING btree ("started_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "checkouts_parked" ON "checkouts" USING btree ("updated_at") WHERE "checkouts"."state" = 'parked';