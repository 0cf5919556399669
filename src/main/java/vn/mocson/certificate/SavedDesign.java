package vn.mocson.certificate;

/**
 * The design that a contest's next certificates get.
 *
 * @param template the HTML; the product's own where {@code own} is false
 * @param saved false while nobody saved one
 */
public record SavedDesign(CertificateDesign design, String template, boolean own, boolean saved) {}
