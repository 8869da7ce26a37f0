/** How wide the columns of a list are: each by its share, but none narrower than its title. */

/** What one column asks for. */
export interface ColumnClaim {
  readonly share: number;
  /** Of its title. */
  readonly leastWidth: number;
}

/**
 * The widths, in the order of the claims; together they are as wide as the list, unless the titles alone are wider.
 * Called by: listHead.show.
 */
export function columnWidths(claims: readonly ColumnClaim[], width: number): number[] {
  let narrow: readonly ColumnClaim[] = [];
  for (const _ of claims) {
    const { room, shares } = leftBy(claims, narrow, width);
    const found = claims.filter((claim) => narrow.includes(claim) || (room * claim.share) / shares < claim.leastWidth);
    if (found.length === narrow.length) break;
    narrow = found;
  }
  const { room, shares } = leftBy(claims, narrow, width);
  return claims.map((claim) => (narrow.includes(claim) ? claim.leastWidth : (room * claim.share) / shares));
}

/** The room, and the shares in it, of those that are wider than their titles. Called by: columnWidths.columnWidths. */
function leftBy(
  claims: readonly ColumnClaim[],
  narrow: readonly ColumnClaim[],
  width: number,
): { readonly room: number; readonly shares: number } {
  let room = width;
  let shares = 0;
  for (const claim of claims) {
    if (narrow.includes(claim)) room -= claim.leastWidth;
    else shares += claim.share;
  }
  return { room, shares };
}
