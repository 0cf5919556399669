/** What can be said against a question, alone or beside all the others of its bank; hints for a person to judge, computed from the texts alone, with nothing stored and nothing changed. */
@org.jspecify.annotations.NullMarked
package vn.mocson.questionbank.quality;
