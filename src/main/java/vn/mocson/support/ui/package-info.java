/** The secretariat's desk for what people report as broken. */
@org.jspecify.annotations.NullMarked
package vn.mocson.support.ui;
