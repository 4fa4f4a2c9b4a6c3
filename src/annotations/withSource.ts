/** The text of a sidecar with another address of its document; everything else stays to the byte. */
export const withSource = (page: string, from: string, to: string): string =>
  page.replaceAll(`"source": ${JSON.stringify(from)}`, `"source": ${JSON.stringify(to)}`);
