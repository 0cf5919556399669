/**
 * The figures of a contest at one moment: who takes part, unit by unit and group by group, and the words, tables and
 * pictures in which they are handed on. It counts and tells; it changes nothing but which groups entrants are asked for.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "standings", "exam", "participant", "contest", "contest :: ui", "unit"})
package vn.mocson.report;
