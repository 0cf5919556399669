/** Contests, rounds, pages and the rules object, which is at once the text of the thể lệ, the form and the engine's input. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common", "account", "unit", "questionbank"})
package vn.mocson.contest;
