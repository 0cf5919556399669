/** Where prizes are decided, winners checked, results sealed and published. */
@org.jspecify.annotations.NullMarked
package vn.mocson.award.ui;
