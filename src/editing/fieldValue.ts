/** The values of fields as people type them, read by the table's schema. */
import { phrase } from "../language/phrases";
import { isEventDate } from "../model/eventTime";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { isFinite } from "../model/plainValue";
import type { Field, TableSchema } from "../model/schema";
import { shownText } from "../model/shownText";
import { isSignUpAnswer } from "../model/signUps";
import { secondsOfText } from "../model/utcTime";

/**
 * The value of a field, or one sentence that says what would be right. The text is not empty.
 * Called by: changes.takeChange.
 */
export function textToFieldValue(schema: TableSchema, field: Field, text: string): Outcome<PlainValue> {
  switch (field.kind) {
    case "text":
      return success(text);
    case "number":
      return textToNumber(field.name, text);
    case "list":
      return textToList(field.name, text);
    case "category":
      return textToCategory(schema, text);
    case "dateTime":
      return secondsOfText(text, "^(%d%d%d%d)%-(%d%d)%-(%d%d) (%d%d):(%d%d):(%d%d)$") !== undefined
        ? success(text)
        : wrong("valueDateTime", field.name, text);
    case "date":
      return isEventDate(text) ? success(text) : wrong("valueDate", field.name, text);
    case "signups":
      return textToSignups(text);
    case "secret":
      return failure(phrase("valueByHand", { field: field.name }));
  }
}

/**
 * The refusal of a value: what it is not, and what would be right.
 * Called by: fieldValue.textToFieldValue, fieldValue.textToList, fieldValue.textToNumber.
 */
function wrong(key: "valueDate" | "valueDateTime" | "valueList" | "valueNumber", fieldName: string, text: string): Outcome<never> {
  return failure(phrase(key, { text: shownText(text), field: fieldName }));
}

/**
 * The refusal of a value that must be one of some, or of their form.
 * Called by: fieldValue.textToCategory, fieldValue.textToSignups.
 */
function noneOf(choices: string, fieldName: string, text: string): Outcome<never> {
  return failure(phrase("valueOneOf", { text: shownText(text), field: fieldName, choices }));
}

/** Levels and the like: finite, not negative, in plain digits. Called by: fieldValue.textToFieldValue. */
function textToNumber(fieldName: string, text: string): Outcome<PlainValue> {
  const [plain] = string.match(text, "^%d+%.?%d*$");
  const value = typeof plain === "string" ? tonumber(plain) : undefined;
  return value === undefined || !isFinite(value) ? wrong("valueNumber", fieldName, text) : success(value);
}

/** Words between commas; spaces around them do not count. Called by: fieldValue.textToFieldValue. */
function textToList(fieldName: string, text: string): Outcome<PlainValue> {
  const items: string[] = [];
  for (const part of text.split(",")) {
    const item = part.trim();
    if (item === "") return wrong("valueList", fieldName, text);
    items.push(item);
  }
  return success(items as unknown as PlainTable);
}

/** One of the table's categories, in any case. Called by: fieldValue.textToFieldValue. */
function textToCategory(schema: TableSchema, text: string): Outcome<PlainValue> {
  for (const category of schema.categories) if (string.lower(category) === string.lower(text)) return success(category);
  return noneOf(schema.categories.join(", "), "category", text);
}

/** Answers to events: "id:yes,id:no". The id may contain colons itself. Called by: fieldValue.textToFieldValue. */
function textToSignups(text: string): Outcome<PlainValue> {
  const signups: Record<string, string> = {};
  for (const part of text.split(",")) {
    const [id, word] = string.match(part, "^%s*(.+):%s*(%a+)%s*$");
    const answer = typeof word === "string" ? string.lower(word) : "";
    if (typeof id !== "string" || !isSignUpAnswer(answer)) return noneOf("id:yes,id:no,id:maybe", "signups", text);
    signups[id] = answer;
  }
  return success(signups);
}
