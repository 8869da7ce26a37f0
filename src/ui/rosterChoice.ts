/** What the player has chosen to see of the roster, remembered over logins; damaged memory is what everybody sees at first. */
import type { Person } from "../view/people";
import { PERSON_COLUMNS, USUAL_PERSON_COLUMNS } from "../view/people";
import type { ListChoice } from "./parts/listChoice";

/** The choice over its part of the saved data. Called by: roster.create. */
export function createRosterChoice(saved: Record<string, unknown>): ListChoice<Person> {
  /** By column; what is no list of marks is nothing. Called by: rosterChoice.isShown. */
  const marks = (): Record<string, unknown> | undefined =>
    type(saved.rosterColumns) === "table" ? (saved.rosterColumns as Record<string, unknown>) : undefined;
  /** The usual ones until he chooses. Called by: list.showHead, listChoice.describe, rosterChoice.toggleColumn. */
  const isShown = (columnKey: string): boolean => {
    const chosen = marks();
    return (
      columnKey === PERSON_COLUMNS[0]?.key || (chosen === undefined ? USUAL_PERSON_COLUMNS.includes(columnKey) : chosen[columnKey] === true)
    );
  };
  return {
    isShown,
    /** The others stay as they are. Called by: listChoice.describe. */
    toggleColumn: (columnKey) => {
      const chosen: Record<string, boolean> = {};
      for (const { key } of PERSON_COLUMNS) chosen[key] = isShown(key) !== (key === columnKey);
      saved.rosterColumns = chosen;
    },
    filterLabel: "rosterOnlineOnly",
    /** Everybody is shown until he chooses. Called by: list.createList, listChoice.describe. */
    isFiltering: () => saved.rosterOnline === true,
    /** On, or off again. Called by: listChoice.describe. */
    toggleFilter: () => {
      saved.rosterOnline = saved.rosterOnline !== true;
    },
    /** Who is there at this moment. Called by: list.createList. */
    isKept: (person) => person.isOnline,
  };
}
