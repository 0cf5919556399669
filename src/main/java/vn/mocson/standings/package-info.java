/** Counted attempts, ranks and boards. Public and full figures stand side by side, so that freezing is data. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "scoring",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "questionbank",
            "unit"
        })
package vn.mocson.standings;
