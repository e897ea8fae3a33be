import { Link } from '@tanstack/react-router';

/** The mark and the name; opens the first page. */
export function Brand({ className }: { className?: string }) {
  return (
    <Link to="/" className={className} aria-label="Trellis, first page">
      <svg width="24" height="24" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" aria-hidden="true">
        <path d="M8 29V5m8 24V5m8 24V5M4 11h24M4 21h24" />
        <circle cx="16" cy="11" r="4" fill="currentColor" stroke="none" />
      </svg>
      <span>Trellis</span>
    </Link>
  );
}
