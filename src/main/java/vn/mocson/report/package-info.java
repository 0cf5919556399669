/**
 * The figures of a contest at one moment: who takes part, unit by unit and group by group, and the words, tables and
 * pictures in which they are handed on; and the official papers in which a contest ends. It counts and tells; of what it
 * reads it changes nothing but which groups entrants are asked for.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "award",
            "standings",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "questionbank",
            "unit"
        })
package vn.mocson.report;
