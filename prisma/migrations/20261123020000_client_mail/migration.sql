-- A mail goes to a person of the house, or to a client's contact about a link.
ALTER TABLE "Mail" ALTER COLUMN "userId" DROP NOT NULL;
ALTER TABLE "Mail" ADD COLUMN "linkId" TEXT;
ALTER TABLE "Mail" ADD COLUMN "codeId" TEXT;
ALTER TABLE "Mail" ADD COLUMN "address" TEXT;

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "sentTo" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkCode_linkId_issuedAt_idx" ON "LinkCode"("linkId", "issuedAt");

-- CreateIndex
CREATE INDEX "Mail_linkId_idx" ON "Mail"("linkId");

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "LinkCode"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Mail" DROP CONSTRAINT "Mail_state";
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_state" CHECK (state IN ('waiting', 'sent', 'failed', 'dropped', 'kept') AND attempts >= 0);
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_recipient" CHECK (("userId" IS NULL) = (address IS NOT NULL) AND ("linkId" IS NULL) = ("userId" IS NOT NULL));
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_tries" CHECK (tries BETWEEN 0 AND 5);

GRANT SELECT, INSERT, UPDATE, DELETE ON "LinkCode" TO jobcard_app;
