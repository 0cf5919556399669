package vn.mocson.certificate;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Many certificates in one file, drawn and not yet deleted.
 *
 * @param name what it is called where it is saved
 * @param path where it lies
 * @param certificates how many are in it
 * @param bytes how large it is
 * @param drawn when it was ready
 */
public record CertificateFile(String name, Path path, int certificates, long bytes, Instant drawn) {}
