/** A person's own data at the door. */
@org.jspecify.annotations.NullMarked
package vn.mocson.privacy.api;
