import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inlezing } from '../realisatie/index.js';
import { Berekening } from './berekening.entity.js';

/** Which loads a run stands on, so that each of its euros leads to the rows it came from. */
@Entity('berekening_inlezing')
@ForeignKey(() => Berekening, ['verband', 'berekening'], ['verband', 'id'], {
  name: 'berekening_inlezing_berekening_fk',
})
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], {
  name: 'berekening_inlezing_inlezing_fk',
})
export class BerekeningInlezing {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'berekening_inlezing_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'berekening_inlezing_pk' })
  berekening!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'berekening_inlezing_pk' })
  inlezing!: string;
}
