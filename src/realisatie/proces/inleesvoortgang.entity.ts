import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inlezing } from '../inlezing.entity.js';

export const INLEESFASEN = ['ontvangen', 'lezen', 'controleren', 'boeken'] as const;
export type Inleesfase = (typeof INLEESFASEN)[number];

/** How far the work on a load is, written now and then while it goes on. */
@Entity('inleesvoortgang')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], {
  name: 'inleesvoortgang_inlezing_fk',
})
@Check('inleesvoortgang_fase', `"fase" IN ('ontvangen', 'lezen', 'controleren', 'boeken')`)
export class Inleesvoortgang {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inleesvoortgang_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inleesvoortgang_pk' })
  inlezing!: string;

  @Column('varchar', { length: 16 })
  fase!: Inleesfase;

  /** Rows done in this fase. */
  @Column('integer')
  rijen!: number;

  @Column('timestamptz', { name: 'bijgewerkt_op' })
  bijgewerktOp!: Date;
}
