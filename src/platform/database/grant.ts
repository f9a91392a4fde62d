import type { QueryRunner } from 'typeorm';

/** The role the service works as: it owns nothing and may do only what it is granted. */
export const APP_ROLE = 'nulpositie_app';

/** Gives the application's role these rights on a table, and no others. */
export async function grant(queryRunner: QueryRunner, table: string, rights: string): Promise<void> {
  await queryRunner.query(`REVOKE ALL ON "${table}" FROM PUBLIC, ${APP_ROLE}`);
  await queryRunner.query(`GRANT ${rights} ON "${table}" TO ${APP_ROLE}`);
}
