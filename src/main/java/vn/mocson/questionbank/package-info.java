/**
 * Topics, questions and their immutable versions, how a committee approves them, and the sealed sets that
 * contests ask from. What leaves for a paper has no field for a key. {@code quality} holds what can be said
 * against a question, {@code io} fences the file formats.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common"})
package vn.mocson.questionbank;
