/**
 * Certificates: what stands on them, how they are drawn, to whom they were issued under which number, and the check of
 * one by whoever holds it. A file is drawn again when it is asked for; only its SHA-256 is kept.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "award", "participant", "contest", "contest :: ui", "questionbank", "unit"})
package vn.mocson.certificate;
