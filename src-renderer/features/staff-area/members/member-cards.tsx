import { Button } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { BindCard } from './bind-card.tsx';

type Card = MemberRow['cards'][number];

/** A member's cards: those in force, those revoked, and one more by holding it to the reader. */
export function MemberCards({ member, onChanged }: { member: MemberRow; onChanged: () => void }) {
  const { words, times, tell } = useDuty();
  const [isBinding, setBinding] = useState(false);
  const [revoking, setRevoking] = useState<Card | null>(null);
  const revoke = useDeed('members.revokeCard');
  const active = member.cards.filter((card) => card.revokedAt === null);

  const confirm = async (card: Card) => {
    if ((await revoke.run({ cardId: card.cardId })) === null) return;
    setRevoking(null);
    tell('ok', words.members.revokedDone);
    onChanged();
  };
  return (
    <section>
      <h3>{words.members.cards}</h3>
      {member.cards.length === 0 ? <p className="staff-hint">{words.members.noCards}</p> : null}
      <ul className="cards num">
        {member.cards.map((card) => (
          <li key={card.cardId} data-revoked={card.revokedAt === null ? undefined : ''}>
            <b>{card.uid}</b>
            <span>
              {card.revokedAt === null
                ? words.members.boundAt(times.full(card.boundAt))
                : words.members.revokedAt(times.full(card.revokedAt))}
            </span>
            {card.revokedAt === null ? (
              <Button aria-label={`${words.members.revoke} ${card.uid}`} onClick={() => setRevoking(card)}>
                {words.members.revoke}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isBinding ? (
        <BindCard
          member={member}
          onClose={() => setBinding(false)}
          onBound={() => {
            setBinding(false);
            onChanged();
          }}
        />
      ) : (
        <Button type="primary" onClick={() => setBinding(true)}>
          {words.members.bind}
        </Button>
      )}
      {revoking === null ? null : (
        <Confirm
          title={words.members.revokeTitle}
          lead={member.name}
          consequencesTitle={words.voiding.consequences}
          consequences={[words.members.revokeLead(revoking.uid, active.length - 1)]}
          confirm={words.members.revokeConfirm}
          isBusy={revoke.isBusy}
          onConfirm={() => void confirm(revoking)}
          onClose={() => setRevoking(null)}
        >
          <Trouble problem={revoke.problem} />
        </Confirm>
      )}
    </section>
  );
}
