import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Boekjaar } from '../../verband/index.js';
import { Werkveld } from './werkveld.entity.js';

/** What a werkveld offers in a boekjaar; all menukaarten together are the catalogus. @bron TB h. 7 */
@Entity('menukaart')
@ForeignKey(() => Boekjaar, ['verband', 'boekjaar'], ['verband', 'jaar'], { name: 'menukaart_boekjaar_fk' })
@ForeignKey(() => Werkveld, ['verband', 'werkveld'], ['verband', 'code'], { name: 'menukaart_werkveld_fk' })
export class Menukaart {
  @PrimaryColumn('varchar', { length: 64, primaryKeyConstraintName: 'menukaart_pk' })
  verband!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'menukaart_pk' })
  boekjaar!: number;

  @PrimaryColumn('varchar', { length: 40, primaryKeyConstraintName: 'menukaart_pk' })
  werkveld!: string;

  @Column('text')
  naam!: string;
}
