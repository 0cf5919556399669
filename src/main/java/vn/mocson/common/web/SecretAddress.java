package vn.mocson.common.web;

import java.util.regex.Pattern;

/** Addresses that open something by themselves: what is written about them must not open it too. */
public final class SecretAddress {

    private static final Pattern TOKEN = Pattern.compile("^(/san-khau/|/dieu-khien/|/api/v1/stage/)[^/]+");

    private SecretAddress() {}

    /** The address without the secret in it. */
    public static String hidden(String address) {
        return TOKEN.matcher(address).replaceFirst("$1…");
    }
}
