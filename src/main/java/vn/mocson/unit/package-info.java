/** Unit trees of any depth with headcounts, and the search that finds a unit by any part of its name without tone marks. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common"})
package vn.mocson.unit;
