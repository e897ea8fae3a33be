import { IconPencil } from '@tabler/icons-react';
import classes from './level-badge.module.css';

export type Level = 'low' | 'medium' | 'high';

interface Props {
  /** null: not determined */
  level: Level | null;
  /** why it is not determined, or what the rule found */
  reason?: string;
  /** who set the level by hand, and what the rule had found */
  setBy?: { name: string; computed: Level | null };
}

const words: Record<Level, string> = { low: 'Low', medium: 'Medium', high: 'High' };
const bars: Record<Level, number> = { low: 1, medium: 2, high: 3 };

export const levelWords = (level: Level | null): string => (level === null ? 'Not determined' : words[level]);

/** Low, Medium and High, the same everywhere: three rising bars and the word. No red or green. */
export function LevelBadge({ level, reason, setBy }: Props) {
  return (
    <span className={classes.level} data-undetermined={level === null || undefined}>
      <Bars level={level} />
      <span className={classes.word}>{levelWords(level)}</span>
      {setBy && (
        <span className={classes.setBy}>
          <IconPencil size={14} aria-hidden />
          set by {setBy.name}; the rule says {levelWords(setBy.computed).toLowerCase()}
        </span>
      )}
      {level === null && reason && <span className={classes.reason}>{reason}</span>}
    </span>
  );
}

function Bars({ level }: { level: Level | null }) {
  const filled = level === null ? 0 : bars[level];
  return (
    <svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true" className={classes.bars}>
      {[6, 10.5, 15].map((height, index) => (
        <rect key={height} x={index * 6 + 0.75} y={15.5 - height} width={4.5} height={height} rx={1} data-filled={index < filled || undefined} />
      ))}
    </svg>
  );
}
