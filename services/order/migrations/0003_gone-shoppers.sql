CREATE TABLE "gone_shoppers" (
	"shopper_id" uuid PRIMARY KEY NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
