/** The house's page of certificates. */
@org.jspecify.annotations.NullMarked
package vn.mocson.certificate.ui;
