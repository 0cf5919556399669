/**
 * What the staff did, in a record that only grows and whose rows are bound to each other by their hashes. Services say
 * what is an act with {@code common.audit}; nobody depends on this.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common", "account"})
package vn.mocson.audit;
