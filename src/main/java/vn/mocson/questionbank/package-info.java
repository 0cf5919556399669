/** Topics, questions and their immutable versions. What leaves for a paper has no field for a key; {@code io} fences the file formats. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common"})
package vn.mocson.questionbank;
