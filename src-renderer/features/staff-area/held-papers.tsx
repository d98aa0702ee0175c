import { useEffect, useState } from 'react';
import { claimTexts } from '../../scanner/card-stream.ts';
import { CertificateDrawer } from './campaigns/certificate-drawer.tsx';
import { certificateIn } from './campaigns/certificate-text.ts';
import { LeafDrawer } from './handbook/leaf-drawer.tsx';
import { leafIn } from './handbook/leaf-text.ts';
import { useDuty } from './parts/staff-duty.ts';

/** A certificate or a leaf of a handbook is checked wherever it is held up, by whoever may. */
export function HeldPapers() {
  const { may } = useDuty();
  const [certificate, setCertificate] = useState<string | null>(null);
  const [leaf, setLeaf] = useState<string | null>(null);
  useEffect(
    () =>
      claimTexts((text) => {
        const scanned = may('quiz.certificate') ? certificateIn(text) : null;
        const scannedLeaf = may('handbook.scan') ? leafIn(text) : null;
        if (scanned !== null || scannedLeaf !== null) {
          setCertificate(scanned);
          setLeaf(scannedLeaf);
        }
        return scanned !== null || scannedLeaf !== null;
      }),
    [may],
  );
  return (
    <>
      {certificate === null ? null : (
        <CertificateDrawer key={certificate} text={certificate} onClose={() => setCertificate(null)} />
      )}
      {leaf === null ? null : <LeafDrawer key={leaf} text={leaf} onClose={() => setLeaf(null)} />}
    </>
  );
}
