/** The hot path: papers, attempts, responses, deadlines, submission and the job that closes what was abandoned. A save is one guarded UPDATE. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "participant", "contest", "contest :: ui", "questionbank", "unit"})
package vn.mocson.exam;
