/** The ranking of units as a pure function of their figures and the rules: nothing stored, nothing fetched, no clock. */
@org.jspecify.annotations.NullMarked
package vn.mocson.standings.collective;
