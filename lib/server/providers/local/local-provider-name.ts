/** What people read where a generation says who made it. */
export const localProviderName = 'Studio (local)';
