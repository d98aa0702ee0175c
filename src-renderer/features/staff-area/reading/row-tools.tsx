import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';

interface RowToolsProps {
  readonly words: {
    readonly up: (name: string) => string;
    readonly down: (name: string) => string;
    readonly remove: (name: string) => string;
  };
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Order and removal of one row of a list. */
export function RowTools({ words, name, isFirst, isLast, onMove, onRemove }: RowToolsProps) {
  return (
    <span className="row-tools">
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={words.up(name)}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={words.down(name)}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button type="text" icon={<DeleteOutlined />} aria-label={words.remove(name)} onClick={onRemove} />
    </span>
  );
}
