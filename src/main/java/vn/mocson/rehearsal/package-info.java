/**
 * The rehearsal before a contest opens: a crowd plays a sample round through the installation's own door, across a forced
 * restart; a backup is made and restored beside; what is found becomes a dated sheet that says go or no go.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "backup", "unit", "contest", "contest :: ui"})
package vn.mocson.rehearsal;
