/** The papers in which a contest ends: what stands in each, as a pure function of results and figures, and who may make them. */
@org.jspecify.annotations.NullMarked
package vn.mocson.report.papers;
