/** The pages on people, one row. */
export const peopleTabs = [
  { to: '/people', label: 'People' },
  { to: '/people/invitations', label: 'Invitations' },
  { to: '/people/import', label: 'Import' },
];
