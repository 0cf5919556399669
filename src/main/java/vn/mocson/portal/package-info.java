/** What the public sees: home, contest page and the light page that hosts the participant's door. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "common",
            "account",
            "award",
            "standings",
            "exam",
            "participant",
            "support",
            "certificate",
            "contest",
            "contest :: api",
            "contest :: ui",
            "contest :: text",
            "unit",
            "unit :: ui"
        })
package vn.mocson.portal;
