/** The page on which a ceremony is prepared. */
@org.jspecify.annotations.NullMarked
package vn.mocson.ceremony.ui;
