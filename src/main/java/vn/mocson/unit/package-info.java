/**
 * Unit trees of any depth with headcounts, leagues and contacts, the search that finds a unit by any part of its name
 * without tone marks, and what becomes of a tree: moved, renamed, no longer used, merged; nothing is ever deleted.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common", "account"})
package vn.mocson.unit;
