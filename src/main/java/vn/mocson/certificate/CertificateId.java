package vn.mocson.certificate;

/** The number of a certificate in the database; what people read is its printed number. */
public record CertificateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
