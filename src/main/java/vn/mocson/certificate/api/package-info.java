/** A person's own certificates at the door. */
@org.jspecify.annotations.NullMarked
package vn.mocson.certificate.api;
