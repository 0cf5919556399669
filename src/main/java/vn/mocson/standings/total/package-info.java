/** The ranking over several rounds as a pure function of their results: nothing stored, nothing fetched, no clock. */
@org.jspecify.annotations.NullMarked
package vn.mocson.standings.total;
