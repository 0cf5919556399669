/** Loads the seed data into an empty database, makes demonstration accounts and the generated crowd; none of it in production. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "account",
            "unit",
            "questionbank",
            "questionbank::io",
            "unit::io",
            "contest",
            "participant",
            "exam",
            "scoring",
            "standings"
        })
package vn.mocson.seed;
