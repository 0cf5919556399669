/**
 * What people may ask about their own data, by when the law wants it done, and until when the data of a contest is kept.
 * A person's registration is erased, never their attempts: places and figures stay what they were, and belong to nobody.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "certificate",
            "standings",
            "exam",
            "participant",
            "contest",
            "contest :: ui",
            "unit"
        })
package vn.mocson.privacy;
