import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inlezing } from './inlezing.entity.js';

/** The bytes of a file as they were handed in: a row can always be looked up, and a refused file checked again. */
@Entity('inlezing_bestand')
@ForeignKey(() => Inlezing, ['verband', 'inlezing'], ['verband', 'id'], {
  name: 'inlezing_bestand_inlezing_fk',
})
export class InlezingBestand {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'inlezing_bestand_pk' })
  verband!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inlezing_bestand_pk' })
  inlezing!: string;

  @Column('bytea')
  inhoud!: Buffer;
}
