/** The packs the program comes with. An older text stays, for those whose stage began under it. */
import national2014 from '../../../../resources/rule-packs/national-2014-05.json' with { type: 'json' };
import national2026 from '../../../../resources/rule-packs/national-2026-05.json' with { type: 'json' };
import changzhou from '../../../../resources/rule-packs/local-changzhou-it.json' with { type: 'json' };
import huaiyin from '../../../../resources/rule-packs/local-huaiyin.json' with { type: 'json' };
import business from '../../../../resources/rule-packs/local-points-business.json' with { type: 'json' };
import humanities from '../../../../resources/rule-packs/local-points-humanities.json' with { type: 'json' };
import qingdao from '../../../../resources/rule-packs/local-qingdao-chemistry.json' with { type: 'json' };
import scut from '../../../../resources/rule-packs/local-scut-graduate.json' with { type: 'json' };
import languages from '../../../../resources/rule-packs/local-tccu-languages.json' with { type: 'json' };
import literature from '../../../../resources/rule-packs/local-xacxxy-literature.json' with { type: 'json' };
import yuexiu from '../../../../resources/rule-packs/local-yuexiu.json' with { type: 'json' };
import { nationalPack, overlayOver, type NationalFile, type OverlayFile } from './pack-schema.ts';

const nationalFiles: readonly unknown[] = [national2014, national2026];
const overlayFiles: readonly unknown[] = [
  yuexiu,
  scut,
  huaiyin,
  changzhou,
  qingdao,
  languages,
  humanities,
  business,
  literature,
];

/** In the order they came into force. */
export const shippedNationals: readonly NationalFile[] = nationalFiles
  .map((file) => nationalPack.parse(file))
  .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));

const overlay = overlayOver(shippedNationals);
export const shippedOverlays: readonly OverlayFile[] = overlayFiles.map((file) => overlay.parse(file));
