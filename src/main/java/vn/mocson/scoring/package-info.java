/** Key and responses to points, in exact arithmetic. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "exam", "participant", "contest", "questionbank"})
package vn.mocson.scoring;
