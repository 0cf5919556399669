/** What a round says about its questions and its paper: pure functions of marks and choices, in exact arithmetic, nothing stored and nothing fetched. */
@org.jspecify.annotations.NullMarked
package vn.mocson.scoring.statistics;
