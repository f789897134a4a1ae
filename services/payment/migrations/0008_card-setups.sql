CREATE TABLE "card_setups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shopper_id" uuid NOT NULL,
	"state" text NOT NULL,
	"payment_token" text,
	"return_url" text NOT NULL,
	"makes_default" boolean NOT NULL,
	"provider" text NOT NULL,
	"provider_setup_id" text DEFAULT '' NOT NULL,
	"action_url" text DEFAULT '' NOT NULL,
	"refusal_code" text DEFAULT '' NOT NULL,
	"payment_method_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "card_setups_due" ON "card_setups" USING btree ("due_at") WHERE "card_setups"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "card_setups_created_at" ON "card_setups" USING btree ("created_at");