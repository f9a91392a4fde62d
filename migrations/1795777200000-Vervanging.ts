import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, grant } from '../src/platform/index.js';

/**
 * A load can take the place of more than one other. What its file adds up to is kept from its check on, to lay earlier
 * loads beside; checking it again counts it again, until it is booked: from then on the sums stay as they were.
 */
export class Vervanging1795777200000 implements MigrationInterface {
  readonly name = 'Vervanging1795777200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of HEEN) await queryRunner.query(statement);
    await grant(queryRunner, 'bestandssom', 'SELECT, INSERT, DELETE');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await grant(queryRunner, 'bestandssom', 'SELECT, INSERT');
    for (const statement of TERUG) await queryRunner.query(statement);
  }
}

const HEEN = [
  `ALTER TABLE inlezing DROP CONSTRAINT inlezing_vervangt_fk`,
  `ALTER TABLE inlezing
     ALTER COLUMN vervangt TYPE uuid[] USING CASE WHEN vervangt IS NULL THEN '{}' ELSE ARRAY[vervangt] END,
     ALTER COLUMN vervangt SET DEFAULT '{}', ALTER COLUMN vervangt SET NOT NULL`,
  `CREATE POLICY alleen_wachtend ON bestandssom AS RESTRICTIVE FOR DELETE TO ${APP_ROLE}
     USING (EXISTS (SELECT FROM inlezing i
       WHERE i.verband = bestandssom.verband AND i.id = bestandssom.inlezing
         AND i.status IN ('ontvangen', 'gecontroleerd')))`,
];

/** The way back is there as long as no load has taken the place of more than one other. */
const TERUG = [
  `DROP POLICY alleen_wachtend ON bestandssom`,
  // A check sees the loads of every verband, whatever wall there is.
  `ALTER TABLE inlezing ADD CONSTRAINT inlezing_vervangt_een CHECK (cardinality(vervangt) <= 1)`,
  `ALTER TABLE inlezing DROP CONSTRAINT inlezing_vervangt_een`,
  `ALTER TABLE inlezing
     ALTER COLUMN vervangt DROP NOT NULL, ALTER COLUMN vervangt DROP DEFAULT,
     ALTER COLUMN vervangt TYPE uuid USING vervangt[1]`,
  `ALTER TABLE inlezing
     ADD CONSTRAINT inlezing_vervangt_fk FOREIGN KEY (verband, vervangt) REFERENCES inlezing (verband, id)`,
];
