/**
 * From a closed round to its honours: who wins which prize, the check of the likely winners, the result that two people
 * seal, and its publication with the record that anybody may check.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "account",
            "audit",
            "standings",
            "standings :: ranking",
            "standings :: record",
            "scoring",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "questionbank",
            "unit"
        })
package vn.mocson.award;
