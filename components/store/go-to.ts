/** Opens a page of ours, or the payment service's. */
export function goTo(url: string, router: { readonly push: (path: string) => void }): void {
  if (url.startsWith('/')) router.push(url);
  else window.location.assign(url);
}
