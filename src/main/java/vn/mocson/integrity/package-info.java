/**
 * A person's file in a contest, and patterns in attempts that somebody should look at. The machine finds and says what
 * is innocent about it; people decide, by name and in words. What follows for results is a ruling of {@code standings}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "standings",
            "scoring",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "questionbank",
            "unit"
        })
package vn.mocson.integrity;
