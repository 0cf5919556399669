/**
 * The award ceremony: its programme, the script that is computed from the sealed result before the show, and the show
 * itself, in which every screen follows one number. What is shown is never computed while it is shown.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "award",
            "standings",
            "standings :: ranking",
            "scoring",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "questionbank",
            "unit"
        })
package vn.mocson.ceremony;
