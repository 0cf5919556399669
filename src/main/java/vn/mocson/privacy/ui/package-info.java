/** The secretariat's queue of what people ask about their data, and the end of keeping it. */
@org.jspecify.annotations.NullMarked
package vn.mocson.privacy.ui;
