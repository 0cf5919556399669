package vn.mocson.certificate;

/** Told how far long work is. */
@FunctionalInterface
public interface CertificateProgress {

    /** @return whether to go on */
    boolean at(int done, int of);
}
