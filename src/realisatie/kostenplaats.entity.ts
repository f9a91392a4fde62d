import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Boekjaar } from '../verband/index.js';

/** A kostenplaats as the ledger of a gastheer knows it, in a boekjaar. The code is text: `0640` is not `640`. */
@Entity('kostenplaats')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], {
  name: 'kostenplaats_boekjaar_fk',
})
@Check('kostenplaats_code_vorm', `"code" ~ '^[^[:space:]/:]{1,20}$'`)
export class Kostenplaats {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'kostenplaats_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'kostenplaats_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 20, primaryKeyConstraintName: 'kostenplaats_pk' })
  code!: string;

  @Column('text')
  naam!: string;
}
