import '../ledger/ledger.css';
import '../ledger/step-detail.css';
import '../ledger/step-form.css';
import { BranchesPanel } from './branches-panel.tsx';
import { PacksPanel } from './packs-panel.tsx';

/** 支部与规则: what handbooks are opened in, and the texts people are judged by. */
export function BranchesAndRules() {
  return (
    <div className="ledger-body">
      <BranchesPanel />
      <PacksPanel />
    </div>
  );
}
