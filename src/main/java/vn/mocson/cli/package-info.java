/** Commands of the launcher: no Spring context, no database, a result on standard output and everything else on standard error. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"questionbank", "questionbank::io", "standings::record"})
package vn.mocson.cli;
