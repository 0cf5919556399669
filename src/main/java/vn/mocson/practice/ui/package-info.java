/** What a contest releases for practice, in the console. */
@org.jspecify.annotations.NullMarked
package vn.mocson.practice.ui;
