/**
 * Practice on questions that a contest released to everybody: without an account, without a ranking, nothing kept of
 * the person. Which questions may be told is decided here, each time anew.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "scoring", "exam", "contest", "contest :: ui", "questionbank"})
package vn.mocson.practice;
