import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Boekjaar } from './boekjaar.entity.js';

/** That a boekjaar is closed: from then on nothing is booked in it. */
@Entity('boekjaarafsluiting')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], {
  name: 'boekjaarafsluiting_boekjaar_fk',
})
// By its name: berekeningen are made in a room further on.
@ForeignKey('Berekening', ['verband', 'berekening'], ['verband', 'id'], {
  name: 'boekjaarafsluiting_berekening_fk',
})
export class Boekjaarafsluiting {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'boekjaarafsluiting_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'boekjaarafsluiting_pk' })
  boekjaar!: number;

  /** The berekening of the jaarrekening that the year is closed with. */
  @Column('uuid')
  berekening!: string;

  @Column('text', { name: 'afgesloten_door' })
  afgeslotenDoor!: string;

  @Column('timestamptz', { name: 'afgesloten_op' })
  afgeslotenOp!: Date;
}
