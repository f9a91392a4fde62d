import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Inlezing } from './inlezing.entity.js';

/** The bytes of a file that was processed or waits for that, so that a row can always be looked up in its file. */
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
