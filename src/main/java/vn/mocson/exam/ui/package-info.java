/** The times of a contest's rounds in the console. */
@org.jspecify.annotations.NullMarked
package vn.mocson.exam.ui;
