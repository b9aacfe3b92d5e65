/** The mark of the product. */
export function Leaf({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path
        fill="var(--brand)"
        d={
          'M20.5 3.5C12 3 5.5 6.2 4.6 12.4c-.3 2.2.3 4.2 1.2 5.6L4 20.6l1.4 1 1.9-2.5c1.5.7 3.4 1 5.3.5 ' +
          '6-1.6 8.6-7.9 7.9-16.1Z'
        }
      />
      <path
        fill="none" stroke="var(--page)" strokeWidth="1.4" strokeLinecap="round"
        d="M7.6 17C10 13 12.7 10.3 16.3 8.2"
      />
    </svg>
  )
}
