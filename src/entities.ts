import { Berekening } from './berekening/berekening.entity.js';
import { BerekeningInlezing } from './berekening/berekening-inlezing.entity.js';
import { DvoDeelnemer } from './catalogus/dvo/dvo-deelnemer.entity.js';
import { Dvo } from './catalogus/dvo/dvo.entity.js';
import { Dvoopzegging } from './catalogus/dvo/dvoopzegging.entity.js';
import { Dvoregel } from './catalogus/dvo/dvoregel.entity.js';
import { Dvovaststelling } from './catalogus/dvo/dvovaststelling.entity.js';
import { Dvowijziging } from './catalogus/dvo/dvowijziging.entity.js';
import { Indicatie } from './catalogus/dvo/matrix/indicatie.entity.js';
import { Voorstelregel } from './catalogus/dvo/voorstelregel.entity.js';
import { Menukaart } from './catalogus/menukaart/menukaart.entity.js';
import { Menukaartregel } from './catalogus/menukaart/menukaartregel.entity.js';
import { Menukaartversie } from './catalogus/menukaart/menukaartversie.entity.js';
import { Meting } from './catalogus/menukaart/meting.entity.js';
import { Prestatienorm } from './catalogus/menukaart/prestatienorm.entity.js';
import { Product } from './catalogus/menukaart/product.entity.js';
import { Taak } from './catalogus/menukaart/taak.entity.js';
import { Werkveld } from './catalogus/menukaart/werkveld.entity.js';
import { Controlespoor } from './controlespoor/controlespoor.entity.js';
import { Inbrengafronding } from './inbreng/inbrengafronding.entity.js';
import { Inbrengdossier } from './inbreng/inbrengdossier.entity.js';
import { Inbrengstap } from './inbreng/inbrengstap.entity.js';
import { Afnameregel } from './realisatie/afnameregel.entity.js';
import { Begrotingsregel } from './realisatie/begrotingsregel.entity.js';
import { Importprofiel } from './realisatie/importprofiel/importprofiel.entity.js';
import { Bestandssom } from './realisatie/proces/bestandssom.entity.js';
import { Inleesvoortgang } from './realisatie/proces/inleesvoortgang.entity.js';
import { InlezingBestand } from './realisatie/inlezing-bestand.entity.js';
import { Inleesafspraak } from './realisatie/inleesafspraken/inleesafspraak.entity.js';
import { Inlezing } from './realisatie/inlezing.entity.js';
import { Kostenplaats } from './realisatie/kostenplaats.entity.js';
import { Realisatieregel } from './realisatie/realisatieregel.entity.js';
import { Toewijzing } from './realisatie/toewijzing.entity.js';
import { Voorschotregel } from './realisatie/voorschotregel.entity.js';
import { Casco } from './sleutels/casco.entity.js';
import { Hulpkostenplaats } from './sleutels/hulpkostenplaats.entity.js';
import { Rekenregel } from './sleutels/rekenregel.entity.js';
import { Sleutel } from './sleutels/sleutel.entity.js';
import { Sleutelversie } from './sleutels/sleutelversie.entity.js';
import { Sleutelwaarde } from './sleutels/sleutelwaarde.entity.js';
import { Aanmeldpoging } from './toegang/aanmeldpoging.entity.js';
import { Diensttoken } from './toegang/diensttoken.entity.js';
import { GebruikerEntity } from './toegang/gebruiker.entity.js';
import { Roltoekenning } from './toegang/roltoekenning.entity.js';
import { Boekjaarafsluiting } from './verband/boekjaarafsluiting.entity.js';
import { Boekjaar } from './verband/boekjaar.entity.js';
import { Deelname } from './verband/deelname.entity.js';
import { Deelnemer } from './verband/deelnemer.entity.js';
import { Gastheerschap } from './verband/gastheerschap.entity.js';
import { Instemming } from './verband/instemming.entity.js';
import { Looptijd } from './verband/looptijd.entity.js';
import { Onderbrenging } from './verband/onderbrenging.entity.js';
import { Onderdeel } from './verband/onderdeel.entity.js';
import { Toetreding } from './verband/toetreding.entity.js';
import { Uittreding } from './verband/uittreding.entity.js';
import { Verband } from './verband/verband.entity.js';
import { Verbandvorm } from './verband/verbandvorm.entity.js';
import { Werkorganisatie } from './verband/werkorganisatie.entity.js';

/** Every table of the product, for the database and for its drift test. */
export const entities = [
  GebruikerEntity,
  Aanmeldpoging,
  Verband,
  Boekjaar,
  Deelnemer,
  Werkorganisatie,
  Roltoekenning,
  Diensttoken,
  Gastheerschap,
  Verbandvorm,
  Deelname,
  Looptijd,
  Onderdeel,
  Onderbrenging,
  Toetreding,
  Instemming,
  Uittreding,
  Werkveld,
  Taak,
  Product,
  Menukaart,
  Menukaartregel,
  Menukaartversie,
  Prestatienorm,
  Meting,
  Dvo,
  DvoDeelnemer,
  Dvowijziging,
  Voorstelregel,
  Dvovaststelling,
  Dvoopzegging,
  Dvoregel,
  Indicatie,
  Sleutel,
  Sleutelversie,
  Sleutelwaarde,
  Casco,
  Hulpkostenplaats,
  Rekenregel,
  Kostenplaats,
  Toewijzing,
  Importprofiel,
  Inleesafspraak,
  Inlezing,
  InlezingBestand,
  Inleesvoortgang,
  Bestandssom,
  Realisatieregel,
  Afnameregel,
  Begrotingsregel,
  Voorschotregel,
  Inbrengdossier,
  Inbrengstap,
  Inbrengafronding,
  Berekening,
  BerekeningInlezing,
  Boekjaarafsluiting,
  Controlespoor,
];
