-- CreateTable
CREATE TABLE "Employment" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Employment_userId_idx" ON "Employment"("userId");

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: the schema file cannot say it.

GRANT SELECT, INSERT, UPDATE, DELETE ON "Employment" TO jobcard_app;

ALTER TABLE "Employment" ADD CONSTRAINT "Employment_not_empty" CHECK ("from" < "to");
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_one_at_a_time"
  EXCLUDE USING gist ("userId" WITH =, tstzrange("from", "to") WITH &&);
