/** How a contest's phase and dates are shown, for the views of every module that shows contests. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package vn.mocson.contest.ui;
