/**
 * Commands of the launcher: no Spring context, a result on standard output and everything else on standard error. Only
 * those about an installation as a whole touch its database.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "questionbank", "questionbank::io", "standings::record", "audit", "backup"})
package vn.mocson.cli;
