package vn.mocson.certificate;

public enum CertificateKind {
    /** Of a prize of a sealed result. */
    PRIZE,
    /** That somebody took part, for whoever has a counted attempt in a published round. */
    PARTICIPATION
}
