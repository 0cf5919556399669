/**
 * A whole installation in one file, and back: the database as it was at one moment, and the files that it needs. Works
 * beside the application, without Spring.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common"})
package vn.mocson.backup;
