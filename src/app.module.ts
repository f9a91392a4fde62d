import { Module, type DynamicModule } from '@nestjs/common';
import { BerekeningModule } from './berekening/index.js';
import { CatalogusModule } from './catalogus/index.js';
import { ControlespoorModule } from './controlespoor/index.js';
import { DemoModule } from './demo/index.js';
import { entities } from './entities.js';
import { InbrengModule } from './inbreng/index.js';
import { PaginasModule } from './paginas/index.js';
import { DatabaseModule, HealthController, ReadyController } from './platform/index.js';
import { RealisatieModule } from './realisatie/index.js';
import { SleutelsModule } from './sleutels/index.js';
import { ToegangModule, type ToegangInstellingen } from './toegang/index.js';
import { VerbandModule } from './verband/index.js';
import { WerkboekenModule } from './werkboeken/index.js';

export interface AppInstellingen {
  /** Connection string of the role that the service works as. */
  readonly databaseUrl: string;
  /** Whether the demo accounts exist. */
  readonly demo: boolean;
  /** How people sign in, where that is not the default. */
  readonly toegang?: Partial<Omit<ToegangInstellingen, 'demo'>> | undefined;
}

@Module({})
export class AppModule {
  static forRoot({ databaseUrl, demo, toegang }: AppInstellingen): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, entities }),
        ToegangModule.forRoot({ demo, ...toegang }),
        ControlespoorModule,
        VerbandModule,
        CatalogusModule,
        SleutelsModule,
        RealisatieModule,
        InbrengModule,
        BerekeningModule,
        WerkboekenModule,
        DemoModule,
        PaginasModule,
      ],
      controllers: [HealthController, ReadyController],
    };
  }
}
