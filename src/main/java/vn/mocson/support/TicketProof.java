package vn.mocson.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** Whether somebody knows what the reporter of a ticket left with it. */
final class TicketProof {

    private TicketProof() {}

    /**
     * @param contact a telephone number or a mail address; empty where none was left
     * @param receiptCode empty where none was left
     * @return true also where nothing was left, so that the number alone has to do
     */
    static boolean opens(String known, String contact, String receiptCode) {
        if (contact.isEmpty() && receiptCode.isEmpty()) {
            return true;
        }
        String told = plain(known);
        return !told.isEmpty() && (same(told, plain(contact)) | same(told, plain(receiptCode)));
    }

    /** Takes as long for what is nearly right as for what is wrong. */
    private static boolean same(String told, String left) {
        return !left.isEmpty()
                && MessageDigest.isEqual(told.getBytes(StandardCharsets.UTF_8), left.getBytes(StandardCharsets.UTF_8));
    }

    /** However it was typed: {@code +84 912 345 678} and {@code 0912.345.678} are one number. */
    private static String plain(String text) {
        String signs = text.strip().toLowerCase(Locale.ROOT);
        if (signs.contains("@")) {
            return signs;
        }
        return signs.replaceAll("[^a-z0-9+]", "").replaceFirst("^\\+?84(?=\\d{8,})", "0");
    }
}
