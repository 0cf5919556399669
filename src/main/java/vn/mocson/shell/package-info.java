/** Layouts, sign-in, error pages and web security. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common", "account"})
package vn.mocson.shell;
