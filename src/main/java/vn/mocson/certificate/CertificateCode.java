package vn.mocson.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the QR code of a certificate leads to: 20 random characters of 31, some 99 bits, so that nobody comes upon one. */
public record CertificateCode(String value) {

    /** Without letters and digits that are mistaken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int LONGEST = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CertificateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no certificate code");
        }
    }

    static CertificateCode random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CertificateCode(text.toString());
    }

    /** Reads a code as people type it: small letters, with dashes and spaces. Nothing where it cannot be one. */
    public static Optional<CertificateCode> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return FORM.matcher(plain).matches() ? Optional.of(new CertificateCode(plain)) : Optional.empty();
    }

    /** {@code ABCDE-FGHJK-LMNPQ-RSTVW}. */
    public String written() {
        return value.replaceAll("(.{5})(?=.)", "$1-");
    }

    /** From the server's root. */
    public String path() {
        return "/chung-nhan/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
