/** The people of a contest, one person's page, and the list of findings. */
@org.jspecify.annotations.NullMarked
package vn.mocson.integrity.ui;
